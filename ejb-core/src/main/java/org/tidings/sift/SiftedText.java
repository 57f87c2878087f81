package org.tidings.sift;

import java.text.Normalizer;
import java.util.Locale;

/** A text of an item as rules look at it: as it stands, and with case and form made equal. */
final class SiftedText {

  private final String text;
  private String folded;

  SiftedText(String text) {
    this.text = text;
  }

  /** As it stands. */
  String text() {
    return text;
  }

  /** Folded, once for however many rules ask. */
  String folded() {
    if (folded == null) {
      folded = fold(text);
    }
    return folded;
  }

  /**
   * Equal for texts that differ in case or in how Unicode writes their letters: Straße and STRASSE,
   * full width and half, one accented letter and a letter with an accent. Accents stay.
   */
  static String fold(String text) {
    String form = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String small = form.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    return Normalizer.normalize(small, Normalizer.Form.NFKC);
  }
}
