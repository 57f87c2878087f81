package org.tidings.ingest.mime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks over a page, once and without recursion, and writes down what is seen. */
final class HtmlWalk implements NodeFilter {

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
          "math",
          "select",
          "textarea",
          "iframe",
          "audio",
          "video");

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "hr");

  private final HtmlLines lines = new HtmlLines();
  private final HiddenStyles styles;
  private final boolean pictures;

  /** The number of the last item of each open list; of a list without numbers, below zero. */
  private final Deque<int[]> lists = new ArrayDeque<>();

  /** For each open element, whether its letters have no height. */
  private final Deque<Boolean> flat = new ArrayDeque<>();

  HtmlWalk(HiddenStyles styles, boolean pictures) {
    this.styles = styles;
    this.pictures = pictures;
  }

  String text() {
    return lines.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      if (flat.isEmpty() || !flat.peek()) {
        lines.words(words.getWholeText());
      }
    } else if (node instanceof Element element) {
      if (UNSEEN.contains(element.normalName()) || styles.hide(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      boolean inherited = !flat.isEmpty() && flat.peek();
      flat.push(HiddenStyles.isFlat(element, inherited));
      begin(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      flat.pop();
      end(element);
    }
    return FilterResult.CONTINUE;
  }

  private void begin(Element element) {
    switch (element.normalName()) {
      case "br" -> lines.lineBreak();
      case "img", "area" -> picture(element);
      case "ul", "menu" -> list(Integer.MIN_VALUE);
      case "ol" -> list(0);
      case "li" -> item();
      case "td", "th" -> {} // cells of a row share its line
      case "blockquote" -> {
        lines.blankLine();
        lines.quote(1);
      }
      case "pre", "listing", "xmp", "plaintext" -> {
        lines.newLine();
        lines.preformatted(1);
      }
      default -> {
        if (element.isBlock()) {
          lines.newLine();
        }
      }
    }
  }

  private void end(Element element) {
    String name = element.normalName();
    switch (name) {
      case "td", "th" -> lines.space();
      case "blockquote" -> lines.quote(-1);
      case "pre", "listing", "xmp", "plaintext" -> lines.preformatted(-1);
      case "ul", "menu", "ol" -> lists.pop();
      default -> {} // nothing to take back
    }
    boolean innerList = (name.equals("ul") || name.equals("ol")) && !lists.isEmpty();
    if (PARAGRAPHS.contains(name) && !innerList) {
      lines.blankLine();
    } else if (element.isBlock() && !name.equals("td") && !name.equals("th")) {
      lines.newLine();
    }
  }

  private void list(int before) {
    lines.newLine();
    lists.push(new int[] {before});
  }

  private void item() {
    lines.newLine();
    if (lists.isEmpty()) {
      lines.mark("- ", 0);
    } else {
      int number = ++lists.element()[0];
      lines.mark(number > 0 ? number + ". " : "- ", lists.size() - 1);
    }
  }

  private void picture(Element element) {
    if (pictures) {
      lines.words(" " + element.attr("alt") + " ");
    }
  }
}
