package org.tidings.summarize.extractive;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the {@link Signal}s of a sentence in lower case by its phrases and by the shape of dates
 * and money.
 */
final class SignalDetector {

  private static final String MONTH =
      "(?:jan|feb|fév|mar|mär|apr|avr|may|mai|jun|juin|jul|juil|aug|août|sep|oct|okt|nov|dec|dez"
          + "|déc|enero|abril|agosto|dic|gen|maggio|giugno|luglio|ott)\\p{L}{0,7}\\.?(?!\\p{L})";

  private static final Pattern OPENING_MONTH = Pattern.compile("^" + MONTH);

  /** A date or a time with a digit in it. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d.,])\\d{1,2}(?::\\d{2}(?!\\d)| ?(?:am|pm|uhr|h)(?!\\p{L})"
              + "|[./]\\d{1,2}[./](?:\\d{2,4})?|(?:\\.|st|nd|rd|th|er)? (?:of |de )?"
              + MONTH
              + "|[月日時])"
              + "|(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)|(?<!\\p{L})"
              + MONTH
              + " \\d{1,2}(?!\\d)"
              + "|\\d{1,2} (?:يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر"
              + "|ديسمبر)");

  private static final Pattern MONEY =
      Pattern.compile(
          "[$€£¥₹] ?\\d|(?<!\\p{L})(?:eur|usd|gbp|chf|jpy|cad|aud|sek) ?\\d"
              + "|\\d ?(?:[€£¥₹円元]|(?:eur|euros?|usd|gbp|chf|jpy|dollars?|pounds?|fr\\.)(?!\\p{L})"
              + "|ريال|درهم|دينار|جنيه)");

  private static final PhraseList DAYS = PhraseList.named("moment");
  private static final PhraseList REQUESTS = PhraseList.named("request");
  private static final PhraseList URGENT = PhraseList.named("urgency");
  private static final PhraseList DEADLINES = PhraseList.named("deadline");
  private static final PhraseList PLEASANTRIES = PhraseList.named("pleasantry");

  private static final int LONGEST_SMALL_TALK = 50;

  private SignalDetector() {}

  static boolean opensWithMonth(String text) {
    return OPENING_MONTH.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  static Set<Signal> in(String lower) {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    boolean hasDigit = lower.codePoints().anyMatch(Character::isDigit);
    boolean isQuestion = isQuestion(lower);
    if (isSmallTalk(lower, isQuestion)) {
      signals.add(Signal.POLITE);
    } else if (isQuestion || REQUESTS.foundIn(lower)) {
      signals.add(Signal.ASKS);
    }
    if (DAYS.foundIn(lower) || (hasDigit && DATE.matcher(lower).find())) {
      signals.add(Signal.MOMENT);
      addIf(DEADLINES.foundIn(lower), Signal.DEADLINE, signals);
    }
    addIf(hasDigit && MONEY.matcher(lower).find(), Signal.AMOUNT, signals);
    addIf(URGENT.foundIn(lower), Signal.URGENT, signals);
    return signals;
  }

  private static boolean isSmallTalk(String lower, boolean isQuestion) {
    boolean isLongQuestion = isQuestion && lower.length() > LONGEST_SMALL_TALK;
    return !isLongQuestion && PLEASANTRIES.foundIn(lower);
  }

  private static void addIf(boolean isThere, Signal signal, Set<Signal> signals) {
    if (isThere) {
      signals.add(signal);
    }
  }

  private static boolean isQuestion(String text) {
    return text.endsWith("?") || text.endsWith("？") || text.endsWith("؟");
  }
}
