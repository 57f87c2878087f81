package org.tidings.web.portal;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Where a person goes after signing in: to the page he wanted before, if it is one of ours. */
public final class WayBack {

  static final String HOME = "/index.xhtml";

  private static final Pattern OUR_PAGE =
      Pattern.compile("/[a-z]+\\.xhtml(\\?[A-Za-z0-9_.~%&=+-]*)?");

  private WayBack() {}

  /** The wanted page when it is one of ours, otherwise the overview. */
  public static String to(String wanted) {
    return wanted != null && OUR_PAGE.matcher(wanted).matches() ? wanted : HOME;
  }

  /** Sends the browser to a page of ours. */
  static void follow(String page) {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    try {
      external.redirect(external.getRequestContextPath() + page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
