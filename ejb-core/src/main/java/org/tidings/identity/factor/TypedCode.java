package org.tidings.identity.factor;

import java.util.Locale;

/** A code as people type it. */
final class TypedCode {

  private TypedCode() {}

  /** Without blanks and hyphens, in capitals. */
  static String plain(String typed) {
    return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
