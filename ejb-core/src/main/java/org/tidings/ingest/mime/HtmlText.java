package org.tidings.ingest.mime;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Turns HTML into the text a reader would see: lines where the page breaks them, the words of links
 * without their addresses, nothing that is hidden.
 */
final class HtmlText implements NodeFilter {

  private static final int MAX_HTML_CHARS = 1 << 20;

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "head",
          "title",
          "template",
          "noscript",
          "object",
          "svg",
          "select",
          "textarea");

  private static final Set<String> HIDING_STYLES =
      Set.of(
          "display:none",
          "visibility:hidden",
          "mso-hide:all",
          "opacity:0;",
          "font-size:0;",
          "font-size:0px",
          "max-height:0;",
          "max-height:0px");

  private final StringBuilder text = new StringBuilder();

  private HtmlText() {}

  static String of(String html) {
    String page = html.length() > MAX_HTML_CHARS ? html.substring(0, MAX_HTML_CHARS) : html;
    HtmlText reader = new HtmlText();
    Jsoup.parse(page).body().filter(reader);
    return reader.text.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      begin(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      switch (element.normalName()) {
        case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote" -> blankLine();
        case "td", "th" -> append(" ");
        default -> {
          if (element.isBlock()) {
            newLine();
          }
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  private void begin(Element element) {
    switch (element.normalName()) {
      case "br" -> text.append('\n');
      case "li" -> {
        newLine();
        text.append("- ");
      }
      case "td", "th" -> {} // cells of a row share its line
      default -> {
        if (element.isBlock()) {
          newLine();
        }
      }
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isWhitespace(c)) {
        text.append(c);
      } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
    }
  }

  private void newLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  private void blankLine() {
    newLine();
    text.append('\n');
  }

  private static boolean isHidden(Element element) {
    if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String squeezed = style.toLowerCase(Locale.ROOT).replaceAll("\\s|!important", "") + ";";
    return HIDING_STYLES.stream().anyMatch(squeezed::contains);
  }
}
