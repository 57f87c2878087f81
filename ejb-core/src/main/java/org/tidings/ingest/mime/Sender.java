package org.tidings.ingest.mime;

import java.util.Optional;
import org.tidings.ingest.FetchedItem.Author;

/** Reads the author from a From field, however it is written (RFC 5322 section 3.6.2). */
final class Sender {

  private static final int MAX_CHARS = 500;

  private Sender() {}

  static Author of(MailHeaders headers) {
    String raw = headers.has("from") ? headers.raw("from") : headers.raw("sender");
    String first = PlainText.cut(raw, MAX_CHARS);
    int open = addressStart(first);
    if (open < 0) {
      return bare(first);
    }
    int close = first.indexOf('>', open);
    String address = first.substring(open + 1, close < 0 ? first.length() : close);
    return new Author(name(first.substring(0, open)), HeaderText.clean(address).replace(" ", ""));
  }

  private static Author bare(String text) {
    Optional<String> address =
        Optional.of(text.split("[,;(]", 2)[0].strip()).filter(word -> word.contains("@"));
    return address
        .map(found -> new Author("", HeaderText.clean(found).replace(" ", "")))
        .orElseGet(() -> new Author(name(text), ""));
  }

  /** The first angle bracket that is not inside a quoted name. */
  private static int addressStart(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '<' && !quoted) {
        return i;
      }
    }
    return text.indexOf('<');
  }

  private static String name(String phrase) {
    String bare = phrase.strip();
    if (bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")) {
      bare = bare.substring(1, bare.length() - 1).replaceAll("\\\\(.)", "$1");
    }
    String decoded = HeaderText.decode(bare);
    return decoded.length() > 1 && decoded.startsWith("\"") && decoded.endsWith("\"")
        ? decoded.substring(1, decoded.length() - 1)
        : decoded;
  }
}
