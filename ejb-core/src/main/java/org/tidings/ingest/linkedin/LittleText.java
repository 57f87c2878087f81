package org.tidings.ingest.linkedin;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.ingest.mime.ReadableText;

/**
 * LinkedIn's own notation in posts ("little text"): mentions as {@code @[Name](urn)}, topics as
 * {@code {hashtag|\#|topic}}, and a backslash before each character that could be taken for one.
 */
final class LittleText {

  /** More than any post of theirs has. */
  private static final int MAX_CHARS = 20_000;

  private static final String CHARS = "((?:\\\\.|[^\\\\%s]){0,300}+)";

  private static final Pattern NOTATION =
      Pattern.compile(
          "@\\["
              + CHARS.formatted("\\]")
              + "\\]\\([^()]*\\)"
              + "|\\{hashtag\\|(?:\\\\.|[^|\\\\])\\|"
              + CHARS.formatted("}")
              + "}"
              + "|\\\\(.)",
          Pattern.DOTALL);

  private LittleText() {}

  /** What a person reads of it. */
  static String plain(String text) {
    return NOTATION
        .matcher(ReadableText.cut(text, MAX_CHARS))
        .replaceAll(found -> Matcher.quoteReplacement(plain(found)));
  }

  private static String plain(MatchResult found) {
    if (found.group(1) != null) {
      return plain(found.group(1));
    }
    return found.group(2) != null ? "#" + plain(found.group(2)) : found.group(3);
  }
}
