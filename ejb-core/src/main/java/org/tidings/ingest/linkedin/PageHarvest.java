package org.tidings.ingest.linkedin;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.UnreadableItem;
import org.tidings.ingest.linkedin.LinkedInCalls.Found;
import org.tidings.text.Hash;

/** Gathers what happened on several pages after a cursor, and until some time. */
final class PageHarvest {

  private final LinkedInCursor from;
  private final Instant until;
  private final Map<String, PageChange> changes = new LinkedHashMap<>();
  private final List<UnreadableItem> unreadable = new ArrayList<>();

  PageHarvest(LinkedInCursor from, Instant until) {
    this.from = from;
    this.until = until;
  }

  /** Takes what is new of an answer, each change once. */
  void take(String page, Found found, Function<JsonObject, Optional<PageChange>> reader) {
    for (JsonObject element : found.elements()) {
      Optional<PageChange> change = reader.apply(element);
      if (change.isEmpty()) {
        unreadable.add(strange(page, element));
      }
      change
          .filter(from::isBefore)
          .filter(one -> !one.at().isAfter(until))
          .ifPresent(one -> changes.putIfAbsent(one.key(), one));
    }
    if (!found.whole()) {
      unreadable.add(tooMuch(page));
    }
  }

  /** So many changes at most, oldest first, as an outcome. */
  Fetched outcome(int most) {
    List<PageChange> all =
        changes.values().stream()
            .sorted(Comparator.comparing(PageChange::at).thenComparing(PageChange::key))
            .toList();
    List<PageChange> taken = all.subList(0, Math.min(most, all.size()));
    Map<String, FetchedItem> items = new LinkedHashMap<>();
    Set<String> withdrawn = new LinkedHashSet<>();
    for (PageChange change : taken) {
      change.withdrawn().ifPresent(items::remove);
      change.withdrawn().ifPresent(withdrawn::add);
      change.item().ifPresent(item -> items.putIfAbsent(item.externalId(), item));
    }
    return new Fetched(
            List.copyOf(items.values()),
            unreadable,
            from.after(taken).toSourceCursor(),
            taken.size() < all.size())
        .withdrawing(withdrawn);
  }

  private static UnreadableItem strange(String page, JsonObject element) {
    return new UnreadableItem(
        "linkedin:strange:" + Hash.of(List.of(element.toString())),
        "page " + page,
        "LinkedIn tells of it in a way that is not understood here.");
  }

  private UnreadableItem tooMuch(String page) {
    return new UnreadableItem(
        "linkedin:more:" + page + ":" + from.at().toEpochMilli(),
        "page " + page,
        "More happened on this page than is read at once. See it on LinkedIn.");
  }
}
