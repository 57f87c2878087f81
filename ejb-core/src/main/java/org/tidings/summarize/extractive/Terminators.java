package org.tidings.summarize.extractive;

/** The characters that end sentences, in all scripts. */
final class Terminators {

  private static final String ENDS = ".!?…。！？｡؟۔।॥։።";
  private static final String CLOSERS = "\"')]”’»›」』）】";

  private Terminators() {}

  static boolean isEnd(int codePoint) {
    return ENDS.indexOf(codePoint) >= 0;
  }

  /** Whether the character may follow the end of a sentence and still belongs to it. */
  static boolean isCloser(int codePoint) {
    return CLOSERS.indexOf(codePoint) >= 0;
  }

  /** Whether the character ends a sentence without a space after it. */
  static boolean endsAlone(int codePoint) {
    return "。！？｡".indexOf(codePoint) >= 0;
  }
}
