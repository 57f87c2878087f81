package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/**
 * A token just created, for the one answer that shows it: it is forgotten with the request, so that
 * no session holds it and no page shows it again.
 */
@Named("freshToken")
@RequestScoped
public class FreshToken {

  private String secret = "";

  void show(String created) {
    secret = created;
  }

  /** The token in clear text; empty when this request created none. */
  public String getSecret() {
    return secret;
  }
}
