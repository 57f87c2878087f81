package org.tidings.testing.memory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidings.bucket.DailyCalls;

/** Counts of calls in a map. */
public final class InMemoryDailyCalls implements DailyCalls {

  private record Day(String key, LocalDate date) {}

  private final Map<Day, Long> calls = new HashMap<>();
  private final Set<Day> closed = new HashSet<>();

  /** Whose calls are counted. */
  public List<String> keys() {
    return calls.keySet().stream().map(Day::key).sorted().toList();
  }

  @Override
  public boolean take(List<Count> counts, LocalDate day) {
    counts.forEach(count -> calls.putIfAbsent(new Day(count.key(), day), 0L));
    boolean granted =
        counts.stream()
            .allMatch(
                count -> {
                  Day one = new Day(count.key(), day);
                  return calls.get(one) < count.most() && !closed.contains(one);
                });
    if (granted) {
      counts.forEach(count -> calls.merge(new Day(count.key(), day), 1L, Long::sum));
    }
    return granted;
  }

  @Override
  public void close(String key, LocalDate day) {
    calls.putIfAbsent(new Day(key, day), 0L);
    closed.add(new Day(key, day));
  }

  @Override
  public int forgetBefore(LocalDate day, int most) {
    List<Day> over =
        calls.keySet().stream().filter(one -> one.date().isBefore(day)).limit(most).toList();
    over.forEach(calls::remove);
    over.forEach(closed::remove);
    return over.size();
  }
}
