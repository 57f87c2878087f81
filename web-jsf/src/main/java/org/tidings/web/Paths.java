package org.tidings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which part of the web a request asks for. */
final class Paths {

  static final String SIGN_IN = "/signin.xhtml";

  private static final String API = "/api/";
  private static final String UNSUBSCRIBE = "/unsubscribe";

  /** What anybody may see. The API looks after itself. */
  private static final List<String> PUBLIC =
      List.of(
          API,
          SIGN_IN,
          "/signup.xhtml",
          "/expired.xhtml",
          "/missing.xhtml",
          "/broken.xhtml",
          "/failure",
          "/jakarta.faces.resource/",
          "/resources/",
          "/favicon.ico",
          UNSUBSCRIBE,
          "/health",
          "/openapi");

  private Paths() {}

  static boolean isApi(HttpServletRequest request) {
    return of(request).startsWith(API);
  }

  /** Unsubscribing works for whoever holds the link, whoever else may have signed in. */
  static boolean isForLinkHolders(HttpServletRequest request) {
    return of(request).equals(UNSUBSCRIBE);
  }

  static boolean isPublic(HttpServletRequest request) {
    String path = of(request);
    return PUBLIC.stream().anyMatch(open -> covers(open, path));
  }

  private static boolean covers(String open, String path) {
    return path.equals(open) || path.startsWith(open.endsWith("/") ? open : open + "/");
  }

  /** The path as the container resolved it, so that no spelling of it slips past. */
  private static String of(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }
}
