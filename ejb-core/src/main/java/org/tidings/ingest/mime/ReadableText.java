package org.tidings.ingest.mime;

/** Text as it is stored, from the forms in which sources send it. */
public final class ReadableText {

  private ReadableText() {}

  /** What a reader would see of HTML. */
  public static String ofHtml(String html) {
    return PlainText.tidy(HtmlText.of(html));
  }

  /** Plain text, tidied: at most 100,000 characters, no control characters, no long gaps. */
  public static String ofPlain(String text) {
    return PlainText.tidy(text);
  }

  /** The beginning of a text; never half a character. */
  public static String cut(String text, int maxChars) {
    return PlainText.cut(text, maxChars);
  }
}
