package org.tidings.batch.cleanup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tidings.account.SessionDirectory;
import org.tidings.bucket.Buckets;
import org.tidings.bucket.DailyCalls;
import org.tidings.identity.SessionLife;

/** Forgets what is of no use any more. */
@ApplicationScoped
public class Cleanup {

  /** In one statement; what is more waits for the next. */
  static final int ROWS_AT_ONCE = 10_000;

  private final Buckets buckets;
  private final DailyCalls calls;
  private final SessionDirectory sessions;
  private final SessionLife life;
  private final Clock clock;

  @Inject
  public Cleanup(
      Buckets buckets, DailyCalls calls, SessionDirectory sessions, SessionLife life, Clock clock) {
    this.buckets = buckets;
    this.calls = calls;
    this.sessions = sessions;
    this.life = life;
    this.clock = clock;
  }

  protected Cleanup() {
    this(null, null, null, null, null); // for the container
  }

  /** Forgets all that limits counted long ago. */
  public void forgetFullBuckets() {
    int forgotten;
    do {
      forgotten = buckets.forgetFull(clock.instant(), ROWS_AT_ONCE);
    } while (forgotten == ROWS_AT_ONCE);
  }

  /** Forgets how often providers were asked on days that are over. */
  public void forgetOldCalls() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    int forgotten;
    do {
      forgotten = calls.forgetBefore(today, ROWS_AT_ONCE);
    } while (forgotten == ROWS_AT_ONCE);
  }

  /** Forgets sessions that nobody can use any more. */
  public void forgetOldSessions() {
    Instant now = clock.instant();
    sessions.forget(now, life.idleSince(now));
  }
}
