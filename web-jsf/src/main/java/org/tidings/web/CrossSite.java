package org.tidings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Tells the requests that another site has a visitor's browser send to the portal (CSRF), by what
 * the browser says of where they come from (W3C Fetch Metadata). A wall before that of Jakarta
 * Faces, whose views are known to their own session alone; it also stands before the sign-in form,
 * so that nobody is signed in to somebody else's workspace unawares.
 */
final class CrossSite {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private CrossSite() {}

  /**
   * Whether another site asks for more than a page. What comes without a browser, or from one that
   * says nothing, is left to Jakarta Faces; the API knows no cookies, and unsubscribing no session.
   */
  static boolean acts(HttpServletRequest request) {
    String from = request.getHeader("Sec-Fetch-Site");
    return from != null
        && !OURS.contains(from)
        && !READING.contains(request.getMethod())
        && !Paths.isApi(request);
  }

  /** A plain text: an error page of Jakarta Faces would take the forged form for its own. */
  static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write("Another site asked for this in your name. Nothing was changed.");
  }
}
