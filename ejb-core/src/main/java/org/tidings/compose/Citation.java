package org.tidings.compose;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tidings.notification.NotificationContent;
import org.tidings.summarize.Summary;
import org.tidings.text.OneLine;

/**
 * Keeps a summary true to its item: a number or a link that the item does not contain never leaves,
 * whoever wrote the summary.
 */
final class Citation {

  private static final Pattern NUMBER_OR_LINK = Pattern.compile("https?://[^\\s…]+|\\p{Nd}+");

  private Citation() {}

  /** The summary where the item bears it out, else the item's own subject. */
  static Summary checked(Summary summary, NotificationContent content) {
    String source = content.from() + "\n" + content.subject() + "\n" + content.text();
    if (isIn(source, summary.headline()) && isIn(source, summary.gist())) {
      return summary;
    }
    String subject = OneLine.of(content.subject(), Summary.HEADLINE_CHARS);
    return new Summary(subject.isEmpty() ? "(no subject)" : subject, "", summary.salience());
  }

  private static boolean isIn(String source, String text) {
    return NUMBER_OR_LINK
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .allMatch(source::contains);
  }
}
