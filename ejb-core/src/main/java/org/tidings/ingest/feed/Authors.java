package org.tidings.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.ingest.mime.ReadableText;
import org.tidings.text.OneLine;

/** Reads who wrote an entry: a name, an address, or both in one of the usual ways. */
final class Authors {

  private static final int MAX_CHARS = 200;
  private static final String ADDRESS = "([^\\s<>()@]{1,100}@[^\\s<>()@]{1,100})";
  private static final Pattern NAME_BEHIND = Pattern.compile(ADDRESS + "\\s*\\(([^()]*)\\)");
  private static final Pattern NAME_BEFORE = Pattern.compile("([^<>]*)<" + ADDRESS + ">");
  private static final Pattern ALONE = Pattern.compile(ADDRESS);

  private Authors() {}

  /**
   * @param text what stands in the element itself
   */
  static Author of(String text, String name, String email) {
    if (!name.isEmpty() || !email.isEmpty()) {
      return new Author(line(name), ALONE.matcher(email).matches() ? email : "");
    }
    String line = line(text);
    Matcher behind = NAME_BEHIND.matcher(line);
    if (behind.matches()) {
      return new Author(behind.group(2).strip(), behind.group(1));
    }
    Matcher before = NAME_BEFORE.matcher(line);
    if (before.matches()) {
      return new Author(before.group(1).strip(), before.group(2));
    }
    return ALONE.matcher(line).matches() ? new Author("", line) : new Author(line, "");
  }

  private static String line(String text) {
    String start = ReadableText.cut(text, 2 * MAX_CHARS);
    return ReadableText.cut(OneLine.of(Markup.undeclared(start).text()), MAX_CHARS);
  }
}
