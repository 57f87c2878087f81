package org.tidings.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses of a workspace's sign-in. */
@ApplicationScoped
public class SsoLinks {

  private final String base;

  /**
   * @param publicUrl where people reach this installation
   */
  @Inject
  public SsoLinks(@ConfigProperty(name = "tidings.public-url") String publicUrl) {
    this.base = (publicUrl.endsWith("/") ? publicUrl : publicUrl + "/") + "sso/";
  }

  protected SsoLinks() {
    base = null; // for the container
  }

  /** What the workspace's people open to sign in. */
  URI signIn(String slug) {
    return URI.create(base + slug);
  }

  /**
   * Where the provider sends them back to; each workspace has its own, so none answers another's.
   */
  URI callback(String slug) {
    return URI.create(base + slug + "/callback");
  }
}
