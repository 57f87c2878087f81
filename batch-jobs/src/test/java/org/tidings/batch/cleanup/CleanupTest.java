package org.tidings.batch.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidings.account.Session;
import org.tidings.bucket.Bucket;
import org.tidings.identity.SessionLife;
import org.tidings.tenant.TenantId;
import org.tidings.testing.memory.InMemoryBuckets;
import org.tidings.testing.memory.InMemoryDailyCalls;
import org.tidings.testing.memory.InMemorySessions;
import org.tidings.testing.memory.TestClock;
import org.tidings.testing.memory.Workspace;

class CleanupTest {

  private final TestClock clock = new TestClock(Workspace.NOON);
  private final InMemoryBuckets buckets = new InMemoryBuckets();
  private final InMemoryDailyCalls calls = new InMemoryDailyCalls();
  private final InMemorySessions sessions = new InMemorySessions(TenantId.random());
  private final Cleanup cleanup =
      new Cleanup(
          buckets,
          calls,
          sessions,
          new SessionLife(Duration.ofMinutes(30), Duration.ofHours(12)),
          clock);

  @Test
  void forgets_all_buckets_that_are_full_and_no_other() {
    IntStream.rangeClosed(0, Cleanup.ROWS_AT_ONCE).forEach(i -> take("bucket " + i, 1));
    take("slow", 60);
    clock.advance(Duration.ofSeconds(1));

    cleanup.forgetFullBuckets();

    assertThat(buckets.keys()).containsExactly("slow");
  }

  @Test
  void forgets_sessions_that_expired_or_were_idle_too_long() {
    UUID ann = UUID.randomUUID();
    Instant start = clock.instant();
    sessions.add(session(ann, "left", start, start.plusSeconds(43_200)));
    sessions.add(session(ann, "over", start.plusSeconds(60), start.plusSeconds(1800)));
    sessions.add(session(ann, "busy", start.plusSeconds(60), start.plusSeconds(43_200)));
    clock.advance(Duration.ofMinutes(30));

    cleanup.forgetOldSessions();

    assertThat(sessions.ofUser(ann)).extracting(Session::secretHash).containsExactly("busy");
  }

  @Test
  void forgets_the_calls_of_days_that_are_over_by_universal_time() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    calls.close("yesterday", today.minusDays(1));
    calls.close("today", today);

    cleanup.forgetOldCalls();

    assertThat(calls.keys()).containsExactly("today");
  }

  private static Session session(UUID user, String hash, Instant from, Instant until) {
    return new Session(
        UUID.randomUUID(), user, hash, from, until, new Session.From("192.0.2.7", "Browser"));
  }

  private void take(String key, int seconds) {
    buckets.take(List.of(new Bucket(key, 1, Duration.ofSeconds(seconds))), clock.instant());
  }
}
