package org.tidings.summarize.extractive;

import java.util.ArrayList;
import java.util.List;

/** Splits paragraphs into the sentences worth ranking, at most {@value #MOST}. */
final class Sentences {

  static final int MOST = 60;

  /** Longer paragraphs are split in pieces, so that no splitter sees a text without an end. */
  private static final int LONGEST_PARAGRAPH = 1_000;

  /** What stands below this much text seldom is the news. */
  private static final int MOST_CHARS = 15_000;

  private static final SentenceSplitter ENGLISH = new EnglishSentences();
  private static final SentenceSplitter OTHER = new TerminatorSentences();

  private Sentences() {}

  static List<Sentence> of(List<String> paragraphs) {
    List<Sentence> sentences = new ArrayList<>();
    int chars = 0;
    for (String paragraph : paragraphs) {
      for (String text : split(paragraph)) {
        chars += text.length();
        if (sentences.size() == MOST || chars > MOST_CHARS) {
          return sentences;
        }
        if (Scripts.hasLetterOrDigit(text) && !Boilerplate.isIn(text)) {
          sentences.add(Sentence.of(sentences.size(), text));
        }
      }
    }
    return sentences;
  }

  private static List<String> split(String paragraph) {
    List<String> sentences = new ArrayList<>();
    int end;
    for (int start = 0; start < paragraph.length() && sentences.size() < MOST; start = end) {
      end = endOfPiece(paragraph, start);
      String piece = paragraph.substring(start, end).strip();
      sentences.addAll((Scripts.isMostlyLatin(piece) ? ENGLISH : OTHER).split(piece));
    }
    return sentences;
  }

  private static int endOfPiece(String paragraph, int start) {
    int end = start + LONGEST_PARAGRAPH;
    if (end >= paragraph.length()) {
      return paragraph.length();
    }
    int space = paragraph.lastIndexOf(' ', end);
    if (space > start) {
      return space;
    }
    return Character.isLowSurrogate(paragraph.charAt(end)) ? end - 1 : end;
  }
}
