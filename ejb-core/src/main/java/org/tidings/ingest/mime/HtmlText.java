package org.tidings.ingest.mime;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Turns HTML into the text a reader would see: lines where the page breaks them, the words of links
 * without their addresses, nothing that is hidden.
 */
final class HtmlText {

  private static final int MAX_HTML_CHARS = 1 << 20;

  private HtmlText() {}

  static String of(String html) {
    String page = PlainText.cut(html, MAX_HTML_CHARS);
    Document document = Jsoup.parse(page);
    String text = read(document.body(), document, false);
    if (text.isBlank()) {
      // a page of pictures says in their stead what is on them
      text = read(document.body(), document, true);
    }
    if (text.isBlank() && page.contains("</")) {
      // an element that is never closed, such as a title, has swallowed the page
      Document leaves = Jsoup.parse(page, "", Parser.xmlParser());
      text = read(leaves, leaves, true);
    }
    return text;
  }

  private static String read(Element root, Document page, boolean pictures) {
    HtmlWalk walk = new HtmlWalk(HiddenStyles.of(page), pictures);
    root.filter(walk);
    return walk.text();
  }
}
