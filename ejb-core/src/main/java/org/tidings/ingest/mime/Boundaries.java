package org.tidings.ingest.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The boundaries of the multiparts that are open, and which of them the last line was. */
final class Boundaries {

  private static final int MAX_CHARS = 300;

  private final List<String> open = new ArrayList<>();
  private int found = -1;
  private boolean closing;

  /**
   * @param boundary may be empty, and is found nowhere then
   */
  void push(String boundary) {
    open.add(boundary.isEmpty() ? "\n" : boundary);
  }

  void pop() {
    open.remove(open.size() - 1);
  }

  /** Whether the last line that was found was the innermost boundary's. */
  boolean isInnermost() {
    return found == open.size() - 1;
  }

  boolean isClosing() {
    return closing;
  }

  /** No further line is there. */
  void atEnd() {
    found = -1;
  }

  /** Whether a line is one of the boundaries; inner ones come first. */
  boolean matches(Lines line) {
    if (open.isEmpty() || !line.startsWith("--")) {
      return false;
    }
    String text = line.head(MAX_CHARS).substring(2);
    return isOpen(text::equals) || isOpen(boundary -> isCarelessly(text, boundary));
  }

  private boolean isOpen(Predicate<String> same) {
    for (int i = open.size() - 1; i >= 0; i--) {
      boolean opens = same.test(open.get(i));
      if (opens || same.test(open.get(i) + "--")) {
        found = i;
        closing = !opens;
        return true;
      }
    }
    return false;
  }

  /** With something behind it that is no part of a longer boundary. */
  private static boolean isCarelessly(String text, String boundary) {
    return text.startsWith(boundary) && text.startsWith(" ", boundary.length());
  }

  /**
   * The boundary that a line looks like, when nobody has named one.
   *
   * @param lenient whether a line may do behind which no part names its type
   */
  static Optional<String> guess(Lines line, boolean lenient) {
    if (!line.startsWith("--")) {
      return Optional.empty();
    }
    String text = line.head(MAX_CHARS).substring(2);
    if (text.isBlank()
        || text.contains(" ")
        || text.chars().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    Lines behind = line.ahead();
    boolean typed = FieldName.of(behind).filter(name -> name.startsWith("content-")).isPresent();
    boolean headless = lenient && behind.length() == 0;
    return typed || headless ? Optional.of(text) : Optional.empty();
  }
}
