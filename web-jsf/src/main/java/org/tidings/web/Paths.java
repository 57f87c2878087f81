package org.tidings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** Which part of the web a request asks for. */
final class Paths {

  static final String SIGN_IN = "/signin.xhtml";

  private static final String API = "/api/";
  private static final String UNSUBSCRIBE = "/unsubscribe";
  private static final String OIDC_START = "/oidc/start";
  private static final String OIDC_CALLBACK = "/oidc/callback";

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
          OIDC_START,
          OIDC_CALLBACK,
          "/health",
          "/openapi");

  private static final Set<String> FOR_ANYBODY =
      Set.of(UNSUBSCRIBE, SIGN_IN, OIDC_START, OIDC_CALLBACK);

  private Paths() {}

  static boolean isApi(HttpServletRequest request) {
    return of(request).startsWith(API);
  }

  /**
   * Whether it does not count who has signed in: unsubscribing works for whoever holds the link,
   * and whoever signs in enters his own workspace, not from within another.
   */
  static boolean isForAnybody(HttpServletRequest request) {
    return FOR_ANYBODY.contains(of(request));
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
