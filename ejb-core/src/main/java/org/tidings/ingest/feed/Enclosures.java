package org.tidings.ingest.feed;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.ingest.mime.ReadableText;

/** Names the files that come with an entry; they are never fetched. */
final class Enclosures {

  private static final int MAX_CHARS = 200;
  private static final Pattern LAST_SEGMENT = Pattern.compile("([^/?#]+)/*(?:[?#].*)?$");

  private Enclosures() {}

  /**
   * Such as {@code episode-12.mp3 (audio/mpeg)}; empty without an address.
   *
   * @param address the name of the attribute with the address
   */
  static String named(Map<String, String> attributes, String address) {
    return named(attributes.getOrDefault(address, ""), attributes.getOrDefault("type", ""));
  }

  static String named(String address, String type) {
    Matcher name = LAST_SEGMENT.matcher(ReadableText.cut(address.strip(), 2_000));
    if (!name.find()) {
      return "";
    }
    String kind = type.isBlank() ? "" : " (" + type.strip() + ")";
    return ReadableText.cut(name.group(1) + kind, MAX_CHARS);
  }
}
