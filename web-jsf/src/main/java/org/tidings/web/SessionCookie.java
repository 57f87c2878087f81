package org.tidings.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people reach the portal by TLS, its cookie travels by TLS only, and no neighbouring host or
 * page can set one in its place (the prefix {@code __Host-}, RFC 6265bis section 4.1.3).
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  private static final String NAME = "__Host-tidings";

  private final String publicUrl;

  @Inject
  public SessionCookie(@ConfigProperty(name = "tidings.public-url") String publicUrl) {
    this.publicUrl = publicUrl;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (publicUrl.regionMatches(true, 0, "https:", 0, "https:".length())) {
      SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
      cookie.setName(NAME);
      cookie.setSecure(true);
      cookie.setPath("/");
    }
  }
}
