package org.tidings.manage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tidings.compose.Sifted;
import org.tidings.digest.Outcome;
import org.tidings.notification.Notification;
import org.tidings.notification.NotificationContent;

/** Counts what a rule would do, and keeps the first lines of it. */
final class PreviewTally {

  static final int LINES = 50;

  /** What becomes of an item, as far as there is room. */
  enum Fate {
    LEFT_OUT,
    ALREADY_READ,
    URGENT,
    USUAL,
    LOW;

    static Fate of(Sifted sifted) {
      return sifted
          .leftOut()
          .map(why -> why.outcome() == Outcome.ALREADY_READ ? ALREADY_READ : LEFT_OUT)
          .orElseGet(() -> valueOf(sifted.weight().name()));
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
  private final List<PreviewLineView> lines = new ArrayList<>();
  private int looked;

  void look() {
    looked++;
  }

  int looked() {
    return looked;
  }

  void add(Notification notification, NotificationContent content, Sifted sifted) {
    Fate fate = Fate.of(sifted);
    counts.merge(fate, 1, Integer::sum);
    if (lines.size() < LINES) {
      lines.add(
          new PreviewLineView(
              notification.id(),
              notification.sourceId(),
              content.from(),
              content.subject(),
              notification.occurredAt(),
              fate.code()));
    }
  }

  /** Counts what another has counted of older items. */
  void add(PreviewTally older) {
    looked += older.looked;
    older.counts.forEach((fate, count) -> counts.merge(fate, count, Integer::sum));
    older.lines.stream().limit(LINES - lines.size()).forEach(lines::add);
  }

  RulePreviewView view(boolean capped) {
    return new RulePreviewView(
        looked,
        capped,
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        count(Fate.LEFT_OUT),
        count(Fate.ALREADY_READ),
        count(Fate.URGENT),
        count(Fate.USUAL),
        count(Fate.LOW),
        List.copyOf(lines));
  }

  private int count(Fate fate) {
    return counts.getOrDefault(fate, 0);
  }
}
