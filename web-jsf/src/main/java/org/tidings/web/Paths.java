package org.tidings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which part of the web a request asks for. */
final class Paths {

  static final String SIGN_IN = "/signin.xhtml";

  private static final String SIGN_IN_CODE = "/signincode.xhtml";
  private static final String API = "/api/";
  private static final String UNSUBSCRIBE = "/unsubscribe";
  private static final String OIDC_START = "/oidc/start";
  private static final String OIDC_CALLBACK = "/oidc/callback";
  private static final String SSO = "/sso/";

  /** Looks after itself: what a provider's answer brings must not travel on to a sign-in. */
  private static final String CONNECT = "/connect/";

  private static final String JOIN = "/join.xhtml";
  private static final String FORGOT = "/forgot.xhtml";
  private static final String RESET = "/reset.xhtml";

  /** What is the same for everybody. */
  private static final List<String> FILES =
      List.of("/jakarta.faces.resource/", "/resources/", "/favicon.ico", "/health", "/openapi");

  /** What anybody may see. The API looks after itself. */
  private static final List<String> PUBLIC =
      List.of(
          API,
          SIGN_IN,
          SIGN_IN_CODE,
          JOIN,
          FORGOT,
          RESET,
          "/signup.xhtml",
          "/ssosignin.xhtml",
          "/erased.xhtml",
          "/expired.xhtml",
          "/missing.xhtml",
          "/broken.xhtml",
          "/failure",
          UNSUBSCRIBE,
          OIDC_START,
          OIDC_CALLBACK,
          SSO,
          CONNECT);

  private Paths() {}

  static boolean isApi(HttpServletRequest request) {
    return of(request).startsWith(API);
  }

  /**
   * Whether it does not count who has signed in: a link from a mail works for whoever holds it,
   * whoever signs in or joins enters a workspace, not from within another, and a picture is one.
   */
  static boolean isForAnybody(HttpServletRequest request) {
    String path = of(request);
    return List.of(
                UNSUBSCRIBE, SIGN_IN, SIGN_IN_CODE, JOIN, FORGOT, RESET, OIDC_START, OIDC_CALLBACK)
            .contains(path)
        || covers(SSO, path)
        || isUnder(FILES, path);
  }

  static boolean isPublic(HttpServletRequest request) {
    String path = of(request);
    return isUnder(PUBLIC, path) || isUnder(FILES, path);
  }

  private static boolean isUnder(List<String> open, String path) {
    return open.stream().anyMatch(one -> covers(one, path));
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
