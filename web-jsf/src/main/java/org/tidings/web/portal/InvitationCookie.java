package org.tidings.web.portal;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;

/**
 * The token of the invitation that a visitor came with. It is taken out of the address at once and
 * kept in a cookie that goes to the one page it is for: signing in begins a new session, and the
 * token must outlast that.
 */
final class InvitationCookie {

  private static final String NAME = "tidings-invitation";
  private static final int SECONDS = 60 * 60;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  private InvitationCookie() {}

  /** Keeps the token, if it can be one. */
  static void keep(String token) {
    if (TOKEN.matcher(token).matches()) {
      set(token, SECONDS);
    }
  }

  static void forget() {
    set("", 0);
  }

  /** The token; empty when there is none. */
  static String read() {
    return external().getRequestCookieMap().get(NAME) instanceof Cookie cookie
        ? cookie.getValue()
        : "";
  }

  private static void set(String value, int seconds) {
    ExternalContext external = external();
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath(external.getRequestContextPath() + JoinPage.PATH);
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(((HttpServletRequest) external.getRequest()).isSecure());
    cookie.setAttribute("SameSite", "Lax");
    HttpServletResponse response = (HttpServletResponse) external.getResponse();
    response.addCookie(cookie);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
