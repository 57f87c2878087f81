package org.tidings.compose;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tidings.compose.EntryVault.Entry;
import org.tidings.summarize.Summary;
import org.tidings.text.OneLine;

/** Puts a story into an entry's words: those of its lead, and who says it. */
final class EntryText {

  /** So many further senders are named; the rest is counted. */
  private static final int NAMED = 2;

  private EntryText() {}

  static Entry of(Story story) {
    NewsItem lead = story.lead();
    return new Entry(
        OneLine.of(lead.summary().headline(), Summary.HEADLINE_CHARS),
        OneLine.of(lead.summary().gist(), Summary.GIST_CHARS),
        byline(story),
        lead.url());
  }

  private static String byline(Story story) {
    NewsItem lead = story.lead();
    long inConversation =
        1
            + story.others().stream()
                .filter(item -> item.conversation().equals(lead.conversation()))
                .count();
    String who =
        inConversation == 1
            ? lead.from()
            : inConversation + " messages, newest from " + lead.from();
    return who + also(story);
  }

  private static String also(Story story) {
    Set<String> senders =
        story.others().stream()
            .filter(item -> !item.conversation().equals(story.lead().conversation()))
            .map(NewsItem::from)
            .collect(Collectors.toCollection(TreeSet::new));
    senders.remove(story.lead().from());
    if (senders.isEmpty()) {
      return "";
    }
    List<String> named = senders.stream().limit(NAMED).toList();
    int more = senders.size() - named.size();
    return ", also " + String.join(", ", named) + (more == 0 ? "" : " and " + more + " more");
  }
}
