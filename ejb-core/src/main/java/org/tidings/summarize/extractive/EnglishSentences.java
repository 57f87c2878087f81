package org.tidings.summarize.extractive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Splits with OpenNLP's English model. What it splits after an abbreviation or an ordinal number,
 * as other languages in Latin script write them, is joined again.
 */
final class EnglishSentences implements SentenceSplitter {

  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final Set<String> ABBREVIATIONS = PhraseList.named("abbreviation").words();

  private final SentenceModel model = load();

  @Override
  public List<String> split(String paragraph) {
    // A detector keeps state while it works, and is cheap; the model is neither.
    List<String> sentences = new ArrayList<>();
    for (String piece : new SentenceDetectorME(model).sentDetect(paragraph)) {
      int last = sentences.size() - 1;
      if (last >= 0 && isUnfinished(sentences.get(last), piece)) {
        sentences.set(last, sentences.get(last) + " " + piece);
      } else {
        sentences.add(piece);
      }
    }
    return sentences;
  }

  private static boolean isUnfinished(String sentence, String next) {
    if (!sentence.endsWith(".")) {
      return false;
    }
    String word = sentence.substring(sentence.lastIndexOf(' ') + 1, sentence.length() - 1);
    boolean goesOn = Character.isLowerCase(next.codePointAt(0));
    return (goesOn && word.indexOf('.') > 0)
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
        || (isOrdinal(word) && SignalDetector.opensWithMonth(next));
  }

  private static boolean isOrdinal(String word) {
    return !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
  }

  private static SentenceModel load() {
    try (InputStream in = EnglishSentences.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("Missing sentence model " + MODEL);
      }
      return new SentenceModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable sentence model " + MODEL, e);
    }
  }
}
