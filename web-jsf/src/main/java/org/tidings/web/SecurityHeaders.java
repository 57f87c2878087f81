package org.tidings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What every answer tells a browser about how to treat it (OWASP Secure Headers Project). Pages get
 * their Content-Security-Policy, with a nonce, from PrimeFaces; see web.xml.
 */
final class SecurityHeaders {

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /** A year, as browsers' preload lists ask for. */
  private static final String TLS_ONLY = "max-age=31536000; includeSubDomains";

  private SecurityHeaders() {}

  static void set(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), usb=()");
    if (Paths.isApi(request)) {
      response.setHeader("Content-Security-Policy", NOTHING);
    }
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", TLS_ONLY);
    }
  }
}
