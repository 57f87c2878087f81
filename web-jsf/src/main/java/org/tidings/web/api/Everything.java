package org.tidings.web.api;

import java.util.List;
import java.util.Optional;
import org.tidings.manage.Page;

/** A list that is short enough to be told at once: a page without a next one. */
final class Everything {

  private Everything() {}

  static <T> Page<T> of(List<T> items) {
    return new Page<>(items, Optional.empty());
  }
}
