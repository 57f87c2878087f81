package org.tidings.manage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tidings.page.PageKey;

/**
 * A part of a list, newest first.
 *
 * @param next the cursor that gives the part after this one, when there is one
 */
public record Page<T>(List<T> items, Optional<String> next) {

  /** The most items that a page may have. */
  public static final int MAX_ITEMS = 200;

  /** The page of the first rows; that there is one row more tells that the list goes on. */
  static <R, T> Page<T> of(
      List<R> oneMore, int limit, Function<R, PageKey> key, Function<R, T> view) {
    List<R> rows = oneMore.subList(0, Math.min(limit, oneMore.size()));
    return new Page<>(
        rows.stream().map(view).toList(),
        oneMore.size() > limit
            ? Optional.of(Cursor.encode(key.apply(rows.get(limit - 1))))
            : Optional.empty());
  }
}
