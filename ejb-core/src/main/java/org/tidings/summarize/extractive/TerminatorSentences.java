package org.tidings.summarize.extractive;

import java.util.ArrayList;
import java.util.List;

/** Splits after the characters that end sentences, for scripts without capital letters. */
final class TerminatorSentences implements SentenceSplitter {

  @Override
  public List<String> split(String paragraph) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < paragraph.length(); at++) {
      if (Terminators.isEnd(paragraph.charAt(at))) {
        int end = endOfRun(paragraph, at);
        if (isBoundary(paragraph, end)) {
          add(sentences, paragraph.substring(start, end));
          start = end;
        }
        at = end - 1;
      }
    }
    add(sentences, paragraph.substring(start));
    return sentences;
  }

  private static int endOfRun(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Terminators.isEnd(text.charAt(end)) || Terminators.isCloser(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isBoundary(String text, int end) {
    return end == text.length()
        || text.charAt(end) == ' '
        || Terminators.endsAlone(text.charAt(end - 1))
        || (end > 1 && Terminators.endsAlone(text.charAt(end - 2)));
  }

  private static void add(List<String> sentences, String text) {
    if (!text.isBlank()) {
      sentences.add(text.strip());
    }
  }
}
