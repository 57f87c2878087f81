package org.tidings.summarize.extractive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Removes what is left of HTML in plain text: known tags, style and script blocks, comments, common
 * entities, and addresses in angle brackets. Any other {@code <} stays.
 */
final class Markup {

  private static final int LONGEST_TAG = 1_000;
  private static final int LONGEST_ELEMENT = 8_000;

  private static final Set<String> BREAKS =
      Set.of("p", "br", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "hr");
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "b",
          "blockquote",
          "body",
          "center",
          "em",
          "font",
          "head",
          "html",
          "i",
          "img",
          "link",
          "meta",
          "o:p",
          "pre",
          "s",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "tbody",
          "td",
          "th",
          "thead",
          "title",
          "tt",
          "u");
  private static final Set<String> OPAQUE = Set.of("style", "script");

  /** In this order: an escaped entity must not be decoded twice. */
  private static final List<Map.Entry<String, String>> ENTITIES =
      List.of(
          Map.entry("&nbsp;", " "),
          Map.entry("&lt;", "<"),
          Map.entry("&gt;", ">"),
          Map.entry("&quot;", "\""),
          Map.entry("&#39;", "'"),
          Map.entry("&apos;", "'"),
          Map.entry("&euro;", "€"),
          Map.entry("&zwnj;", ""),
          Map.entry("&shy;", ""),
          Map.entry("&amp;", "&"));

  private Markup() {}

  static String strip(String text) {
    if (text.indexOf('<') < 0) {
      return decodeEntities(text);
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == '<' ? endOfTag(text, at) : -1;
      if (end < 0) {
        out.append(text.charAt(at++));
      } else {
        String tag = text.substring(at + 1, end - 1);
        out.append(BREAKS.contains(nameOf(tag)) ? "\n" : "");
        at = opensOpaque(tag) ? endOfElement(text, end, nameOf(tag)) : end;
      }
    }
    return decodeEntities(out.toString());
  }

  /** The index after the tag that starts here, or -1 if none does. */
  private static int endOfTag(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST_TAG);
    for (int at = start + 1; at < limit && text.charAt(at) != '<'; at++) {
      if (text.charAt(at) == '>') {
        return isNoise(text.substring(start + 1, at)) ? at + 1 : -1;
      }
    }
    return -1;
  }

  private static boolean isNoise(String tag) {
    String name = nameOf(tag);
    return tag.startsWith("!--")
        || tag.startsWith("!DOCTYPE")
        || tag.contains("://")
        || (tag.indexOf('@') > 0 && tag.indexOf(' ') < 0)
        || BREAKS.contains(name)
        || INLINE.contains(name)
        || OPAQUE.contains(name);
  }

  private static String nameOf(String tag) {
    int start = tag.startsWith("/") ? 1 : 0;
    int end = start;
    while (end < tag.length() && " />\n".indexOf(tag.charAt(end)) < 0) {
      end++;
    }
    return tag.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean opensOpaque(String tag) {
    return !tag.startsWith("/") && OPAQUE.contains(nameOf(tag));
  }

  /** Where the element closes, if it does so within its usual size. */
  private static int endOfElement(String text, int from, String name) {
    String near = text.substring(from, Math.min(text.length(), from + LONGEST_ELEMENT));
    int close = near.indexOf("</" + name);
    return close < 0 ? from : from + close;
  }

  private static String decodeEntities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    String decoded = text;
    for (Map.Entry<String, String> entity : ENTITIES) {
      decoded = decoded.replace(entity.getKey(), entity.getValue());
    }
    return decoded;
  }
}
