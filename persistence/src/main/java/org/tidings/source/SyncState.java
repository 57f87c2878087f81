package org.tidings.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.tidings.column.Shortened;
import org.tidings.tenant.TenantOwned;

/**
 * How far a source has been read, and when it is polled next. A poll holds a lease with a fence: an
 * outcome that arrives with an old fence comes from a poll that lost its lease, and is dropped.
 */
@Entity
@Table(name = "sync_state")
public class SyncState extends TenantOwned {

  static final Duration LONGEST_BACKOFF = Duration.ofHours(1);

  /** Whatever a source says, it is asked once a day. */
  static final Duration LONGEST_WAIT = Duration.ofDays(1);

  @Id
  @Column(name = "source_id")
  private UUID sourceId;

  private String cursor = SourceCursor.START.value();

  @Column(name = "last_sync_timestamp")
  private Instant lastSyncAt;

  @Column(name = "last_processed_item_id")
  private String lastItemId;

  @Column(name = "error_count")
  private int errorCount;

  @Column(name = "last_error")
  private String lastError;

  @Column(name = "next_poll_at")
  private Instant nextPollAt;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  private long fence;

  @Embedded private Rhythm rhythm = new Rhythm();

  protected SyncState() {} // for JPA

  public SyncState(UUID sourceId, Instant now) {
    this.sourceId = sourceId;
    this.nextPollAt = now;
  }

  public boolean holds(long claimedFence) {
    return fence == claimedFence;
  }

  /**
   * The source answered and everything up to the position is stored.
   *
   * @param lastItem the identity of the newest item stored, when there was one
   * @param next when to poll again
   */
  public void advanceTo(
      SourceCursor position, Optional<String> lastItem, Instant now, Instant next) {
    cursor = position.value();
    lastItem.ifPresent(item -> lastItemId = item);
    lastSyncAt = now;
    errorCount = 0;
    lastError = null;
    release(next);
  }

  /** Whether what the source answered was news. */
  public void heard(boolean news, Instant now) {
    if (news) {
      rhythm.news(now);
    } else {
      rhythm.nothing(now);
    }
  }

  /** The source is another one from now on, with a rhythm of its own. */
  public void forgetRhythm() {
    rhythm = new Rhythm();
  }

  /** Since when nothing has come, if that is longer than is usual for this source. */
  public Optional<Instant> silentSince(Instant now) {
    return rhythm.silentSince(now);
  }

  /** Whether the digest is the one that tells its reader of the silence: the first that could. */
  public boolean tellSilenceIn(UUID digestId) {
    return rhythm.tellIn(digestId);
  }

  /**
   * Waits twice as long after each failure in a row, up to {@link #LONGEST_BACKOFF}, and each time
   * up to a quarter of it more.
   */
  public void backOff(String error, Duration interval, Instant now) {
    Duration wait = shorter(interval.multipliedBy(1L << Math.min(errorCount, 10)), LONGEST_BACKOFF);
    failed(error, now.plus(wait).plus(spread(wait)));
  }

  /** The source said how long to wait: never less, and up to a quarter of an hour more. */
  public void waitAtLeast(String error, Duration wait, Instant now) {
    Duration most = shorter(wait, LONGEST_WAIT);
    failed(error, now.plus(most).plus(spread(shorter(most, LONGEST_BACKOFF))));
  }

  /** Nobody was asked; all is as it was. */
  public void postpone(Instant next) {
    release(next);
  }

  /**
   * Up to a quarter of the time, another one for each source and failure: what failed together
   * shall not come back together.
   */
  private Duration spread(Duration wait) {
    long most = Math.max(1, wait.toMillis() / 4);
    long seed = sourceId.getLeastSignificantBits() + errorCount;
    return Duration.ofMillis(new SplittableRandom(seed).nextLong(most));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /**
   * The source refuses us until its owner does something. Asked again a few times, in case he
   * already did; then not until he comes.
   *
   * @param tries how many refusals in a row are enough
   */
  public void refused(String error, int tries, Instant next) {
    failed(error, errorCount + 1 < tries ? next : null);
  }

  /** Something that it needs is gone; nobody asks before its owner has done something. */
  public void awaitOwner(String why) {
    errorCount = Math.max(errorCount, 1);
    lastError = Shortened.to(Shortened.ERROR_CHARS, why);
    nextPollAt = null;
  }

  private void failed(String error, Instant next) {
    errorCount++;
    lastError = Shortened.to(Shortened.ERROR_CHARS, error);
    release(next);
  }

  /** Polls at once; a poll under way finishes first. */
  public void pollAt(Instant when) {
    if (nextPollAt == null) {
      rhythm.pause(); // it was not watched until now
    }
    nextPollAt = when;
  }

  /** Not polled until {@link #pollAt} is called. */
  public void unschedule() {
    nextPollAt = null;
    rhythm.pause();
  }

  private void release(Instant next) {
    if (nextPollAt != null) { // not paused in the meantime
      nextPollAt = next;
    }
    leaseUntil = null;
  }

  public UUID sourceId() {
    return sourceId;
  }

  public SourceCursor cursor() {
    return new SourceCursor(cursor);
  }

  public Optional<Instant> lastSyncAt() {
    return Optional.ofNullable(lastSyncAt);
  }

  public int errorCount() {
    return errorCount;
  }

  public Optional<String> lastError() {
    return Optional.ofNullable(lastError);
  }

  public Optional<Instant> nextPollAt() {
    return Optional.ofNullable(nextPollAt);
  }
}
