package org.tidings.summarize.extractive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Drops the greeting at the head of a mail, as a line of its own or before the first sentence. */
final class Greetings implements LineFilter {

  private static final int LONGEST_GREETING = 40;

  /** Some programs put the sender's name and post above the greeting. */
  private static final int LINES_TO_READ = 4;

  private static final PhraseList GREETINGS = PhraseList.named("greeting");

  @Override
  public List<String> apply(List<String> lines) {
    List<String> kept = new ArrayList<>(lines);
    int seen = 0;
    for (int at = 0; at < kept.size() && seen < LINES_TO_READ; at++) {
      if (!kept.get(at).isEmpty()) {
        kept.set(at, withoutGreeting(kept.get(at)));
        seen++;
      }
    }
    return kept;
  }

  private static String withoutGreeting(String line) {
    if (isJapaneseAddress(line)) {
      return "";
    }
    if (!GREETINGS.opens(line.toLowerCase(Locale.ROOT))) {
      return line;
    }
    int end = endOfGreeting(line);
    if (end > 0) {
      return line.substring(end).strip();
    }
    return line.length() <= LONGEST_GREETING / 2 ? "" : line;
  }

  /** After the last comma of the opening words, as in "Hi Ann, hi Bob,"; 0 if there is none. */
  private static int endOfGreeting(String line) {
    int limit = Math.min(line.length(), LONGEST_GREETING);
    for (int at = 1; at < limit; at++) {
      char mark = line.charAt(at);
      if (",!:،،，、：".indexOf(mark) >= 0 || (mark == '.' && at == line.length() - 1)) {
        return at + 1;
      }
    }
    return 0;
  }

  private static boolean isJapaneseAddress(String line) {
    return line.length() <= 30 && (line.endsWith("様") || line.endsWith("さん"));
  }
}
