package org.tidings.web.portal;

/** How something is doing, in words, with an icon and a tone: good, busy, quiet or bad. */
public record State(String text, String icon, String tone) {

  static State good(String text) {
    return new State(text, "check", "good");
  }

  static State busy(String text) {
    return new State(text, "retry", "busy");
  }

  static State quiet(String text) {
    return new State(text, "pause", "quiet");
  }

  static State bad(String text) {
    return new State(text, "alert", "bad");
  }
}
