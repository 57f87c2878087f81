package org.tidings.ingest.mime;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells what a page hides: preheaders, words for search engines and filters, words meant for a
 * machine that reads along. Follows the style of an element and rules for one class or id.
 */
final class HiddenStyles {

  private static final int MAX_STYLE_CHARS = 2_000;
  private static final int MAX_SHEET_CHARS = 100_000;

  private static final Pattern ONE_NAME = Pattern.compile("[a-z0-9]*[.#][\\w-]{1,100}");
  private static final Pattern NO_HEIGHT =
      Pattern.compile("font-size:[01]?(?:\\.\\d+)?(?:px|pt|em|rem|%)?;");
  private static final Pattern HEIGHT = Pattern.compile("[;:]font(?:-size)?:|^font(?:-size)?:");

  private static final List<String> HIDING =
      List.of(
          "display:none;",
          "visibility:hidden;",
          "opacity:0;",
          "opacity:0.0;",
          "max-height:0;",
          "max-height:0px;",
          "color:transparent;",
          "text-indent:-9999px;");

  /** Class names with a dot before them and ids with a hash. */
  private final Set<String> hidden = new HashSet<>();

  private HiddenStyles() {}

  static HiddenStyles of(Document page) {
    HiddenStyles styles = new HiddenStyles();
    int left = MAX_SHEET_CHARS;
    for (Element sheet : page.getElementsByTag("style")) {
      String rules = PlainText.cut(sheet.data(), left);
      left -= rules.length();
      styles.read(rules);
    }
    return styles;
  }

  boolean hide(Element element) {
    if (element.hasAttr("hidden") || hides(squeezed(element))) {
      return true;
    }
    if (hidden.isEmpty()) {
      return false;
    }
    String id = "#" + element.id().toLowerCase(Locale.ROOT);
    return hidden.contains(id)
        || element.classNames().stream()
            .anyMatch(name -> hidden.contains("." + name.toLowerCase(Locale.ROOT)));
  }

  /** Whether letters of an element have no height; it inherits that, and may undo it. */
  static boolean isFlat(Element element, boolean inherited) {
    String style = squeezed(element);
    if (NO_HEIGHT.matcher(style).find()) {
      return true;
    }
    return inherited && !HEIGHT.matcher(style).find();
  }

  /** Rules outside of media queries, which change a page for some screens only. */
  private void read(String rules) {
    int depth = 0;
    int from = 0;
    int open = 0;
    for (int i = 0; i < rules.length(); i++) {
      char c = rules.charAt(i);
      if (c == '{' && depth++ == 0) {
        open = i;
      } else if (c == '}' && depth > 0 && --depth == 0) {
        rule(rules.substring(from, open), rules.substring(open + 1, i));
        from = i + 1;
      }
    }
  }

  private void rule(String selectors, String style) {
    if (!selectors.contains("@") && hides(squeezed(style))) {
      for (String selector : selectors.toLowerCase(Locale.ROOT).split(",", 50)) {
        String name = selector.strip();
        if (ONE_NAME.matcher(name).matches()) {
          hidden.add(name.replaceFirst("^[a-z0-9]+", ""));
        }
      }
    }
  }

  private static boolean hides(String squeezed) {
    return HIDING.stream()
        .anyMatch(hiding -> squeezed.startsWith(hiding) || squeezed.contains(";" + hiding));
  }

  private static String squeezed(Element element) {
    String style = element.attr("style");
    return style.isEmpty() ? "" : squeezed(style);
  }

  private static String squeezed(String style) {
    return PlainText.cut(style, MAX_STYLE_CHARS)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s|!important", "")
        + ";";
  }
}
