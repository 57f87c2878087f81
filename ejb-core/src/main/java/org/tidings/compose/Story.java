package org.tidings.compose;

import java.util.Comparator;
import java.util.List;
import org.tidings.sift.Weight;

/**
 * What one entry of a digest tells, and the items that say it.
 *
 * @param lead the item whose words the entry uses
 * @param others the items that say the same or belong to the same conversation
 * @param weight that of the item that a rule puts first
 * @param importance that of the most important item
 */
record Story(NewsItem lead, List<NewsItem> others, Weight weight, double importance) {

  /** What rules put first; then the most important first; of two the newer. */
  static final Comparator<Story> IMPORTANT_FIRST =
      Comparator.comparing(Story::weight)
          .thenComparing(Comparator.comparingDouble(Story::importance).reversed())
          .thenComparing(Story::lead, NewsItem.NEWEST_FIRST);

  /** Its newest item speaks for it: an alert that is over is told as over. */
  static Story of(List<NewsItem> items) {
    List<NewsItem> sorted = items.stream().sorted(NewsItem.NEWEST_FIRST).toList();
    return new Story(
        sorted.get(0),
        sorted.subList(1, sorted.size()),
        items.stream().map(NewsItem::weight).min(Comparator.naturalOrder()).orElseThrow(),
        items.stream().mapToDouble(NewsItem::importance).max().orElseThrow());
  }
}
