package org.tidings.ingest.imap;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How far one folder has been read. Mails below {@code baselineUid} were there before we first saw
 * the folder; of those, only what arrived after {@code since} is news.
 *
 * @param uidValidity the numbering of the folder; UIDs of another numbering mean nothing
 * @param lastUid the highest UID dealt with; 0 before the first
 * @param seen a time by which all earlier mails had been dealt with
 * @param modSeq changes of flags up to this count are known; 0 where they are not counted
 */
record FolderCursor(
    long uidValidity, long lastUid, Instant seen, long baselineUid, Instant since, long modSeq) {

  /** After renumbering, mails that may have come while nobody looked are looked for this far. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  static FolderCursor first(FolderState folder, Duration lookBack, Instant now) {
    return baseline(folder, now.minus(lookBack), now);
  }

  /** This cursor, or a new one by date when the folder has been renumbered (RFC 3501, 2.3.1.1). */
  FolderCursor validFor(FolderState folder, Duration lookBack, Instant now) {
    boolean sameNumbers = folder.uidValidity() == uidValidity && folder.nextUid() > lastUid;
    if (sameNumbers) {
      return this;
    }
    Instant first = now.minus(lookBack);
    return baseline(folder, (seen.isBefore(first) ? seen : first).minus(OVERLAP), now);
  }

  boolean isInBaseline() {
    return lastUid + 1 < baselineUid;
  }

  FolderCursor advanceTo(long uid) {
    return uid <= lastUid
        ? this
        : new FolderCursor(uidValidity, uid, seen, baselineUid, since, modSeq);
  }

  /** Everything up to now has been dealt with; by the hour, so that quiet folders keep theirs. */
  FolderCursor seenAt(Instant now) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    return new FolderCursor(uidValidity, lastUid, hour, baselineUid, since, modSeq);
  }

  /** Changes of flags up to a count are known; it never goes back. */
  FolderCursor changedUpTo(long count) {
    return new FolderCursor(
        uidValidity, lastUid, seen, baselineUid, since, Math.max(modSeq, count));
  }

  JsonObjectBuilder writeTo(JsonObjectBuilder json) {
    if (modSeq > 0) {
      json.add("modseq", modSeq);
    }
    return json.add("uidvalidity", uidValidity)
        .add("lastUid", lastUid)
        .add("seen", seen.getEpochSecond())
        .add("baselineUid", baselineUid)
        .add("since", since.getEpochSecond());
  }

  static FolderCursor fromJson(JsonObject json) {
    return new FolderCursor(
        number(json, "uidvalidity"),
        number(json, "lastUid"),
        Instant.ofEpochSecond(number(json, "seen")),
        number(json, "baselineUid"),
        Instant.ofEpochSecond(number(json, "since")),
        json.containsKey("modseq") ? number(json, "modseq") : 0);
  }

  private static long number(JsonObject json, String name) {
    return json.getJsonNumber(name).longValueExact();
  }

  private static FolderCursor baseline(FolderState folder, Instant since, Instant now) {
    return new FolderCursor(
        folder.uidValidity(),
        0,
        now.truncatedTo(ChronoUnit.HOURS),
        folder.nextUid(),
        since.truncatedTo(ChronoUnit.SECONDS),
        folder.modSeq());
  }
}
