package org.tidings.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tidings.digest.LedgerLine;
import org.tidings.digest.Outcome;
import org.tidings.sift.Weight;

/**
 * What a digest tells and what becomes of everything else in its window.
 *
 * @param told in the order of the digest
 * @param leftOut the notifications that no entry cites
 */
record DigestPlan(List<Story> told, Map<UUID, LeftOut> leftOut) {

  /** Entries of a short digest: what one reads in a minute. */
  static final int BUDGET = 15;

  /** Urgent entries that a digest has room for: more is nothing that one reads at all. */
  static final int URGENT_AT_MOST = 50;

  static DigestPlan of(Window window) {
    List<Story> stories = StoryGrouping.group(window.items());
    List<Story> told = stories.subList(0, Math.min(room(stories), stories.size()));
    Map<UUID, LeftOut> leftOut = new HashMap<>(window.leftOut());
    for (Story story : stories.subList(told.size(), stories.size())) {
      leftOut.put(story.lead().id(), LeftOut.because(Outcome.OVER_BUDGET));
      story.others().forEach(item -> leftOut.put(item.id(), LeftOut.because(Outcome.OVER_BUDGET)));
    }
    return new DigestPlan(told, leftOut);
  }

  /** What is urgent is told also where it is more than the budget. */
  private static int room(List<Story> stories) {
    long urgent = stories.stream().filter(story -> story.weight() == Weight.URGENT).count();
    return (int) Math.max(BUDGET, Math.min(URGENT_AT_MOST, urgent));
  }

  /** One line for every notification of the window. */
  List<LedgerLine> ledger(UUID digestId) {
    List<LedgerLine> ledger = new ArrayList<>();
    for (int position = 0; position < told.size(); position++) {
      Story story = told.get(position);
      ledger.add(LedgerLine.cited(digestId, story.lead().id(), Outcome.INCLUDED, position));
      for (NewsItem item : story.others()) {
        ledger.add(LedgerLine.cited(digestId, item.id(), Outcome.MERGED, position));
      }
    }
    leftOut.forEach((id, why) -> ledger.add(why.line(digestId, id)));
    return ledger;
  }
}
