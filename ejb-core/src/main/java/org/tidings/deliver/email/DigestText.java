package org.tidings.deliver.email;

import java.util.ArrayList;
import java.util.List;
import org.tidings.deliver.OutboundDigest;
import org.tidings.deliver.OutboundDigest.Line;

/** The plain-text part of a digest mail: readable in 72 columns. */
final class DigestText {

  private static final int COLUMNS = 72;
  private static final String INDENT = "    ";

  private final OutboundDigest digest;
  private final DigestWords words;
  private final List<String> lines = new ArrayList<>();

  private DigestText(OutboundDigest digest) {
    this.digest = digest;
    this.words = new DigestWords(digest);
  }

  static String of(OutboundDigest digest) {
    return new DigestText(digest).render();
  }

  private String render() {
    wrap("", words.title());
    wrap("", words.moment());
    if (digest.lines().isEmpty()) {
      lines.add("");
      wrap("", words.emptiness());
    }
    for (int i = 0; i < digest.lines().size(); i++) {
      line(i + 1, digest.lines().get(i));
    }
    footer();
    return String.join("\n", lines) + "\n";
  }

  private void line(int number, Line line) {
    lines.add("");
    int first = lines.size();
    wrap(INDENT, line.headline());
    String marker = number + ". ";
    lines.set(first, " ".repeat(4 - marker.length()) + marker + lines.get(first).strip());
    wrap(INDENT, line.text());
    wrap(INDENT, line.byline());
    lines.add(INDENT + line.page());
    line.url().ifPresent(url -> lines.add(INDENT + url));
  }

  private void footer() {
    lines.add("");
    lines.add("-".repeat(COLUMNS));
    wrap("", words.ledger());
    wrap("", words.window());
    words.coverage().forEach(sentence -> wrap("", sentence));
    lines.add("");
    lines.add("All of it:   " + digest.links().digest());
    lines.add("Schedule:    " + digest.links().schedule());
    lines.add("Unsubscribe: " + digest.links().unsubscribe());
  }

  /** Adds a text in lines that fit; a single long word is left whole. */
  private void wrap(String indent, String text) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ", -1)) {
      boolean empty = line.length() == indent.length();
      if (!empty && line.length() + 1 + word.length() > COLUMNS) {
        lines.add(line.toString());
        line.setLength(indent.length());
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
    }
    if (line.length() > indent.length()) {
      lines.add(line.toString());
    }
  }
}
