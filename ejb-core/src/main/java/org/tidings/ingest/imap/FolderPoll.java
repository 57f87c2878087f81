package org.tidings.ingest.imap;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * Reads what is new in one folder into the harvest, lowest UID first. The folder's cursor moves
 * with every mail that the harvest takes, so that a poll that breaks off keeps what it has.
 */
final class FolderPoll {

  /** A server's day may begin half a day from ours, and SEARCH knows whole days only. */
  private static final Duration DAY = Duration.ofDays(1);

  private static final DateTimeFormatter IMAP_DATE =
      DateTimeFormatter.ofPattern("d-MMM-uuuu", Locale.US).withZone(ZoneOffset.UTC);

  private static final int DATES_AT_ONCE = 500;

  private final ImapSession session;
  private final MailFetch mails;
  private final String folder;
  private final Instant now;
  private final Harvest harvest;
  private FolderCursor cursor;

  FolderPoll(ImapSession session, MailFetch mails, String folder, Instant now, Harvest harvest) {
    this.session = session;
    this.mails = mails;
    this.folder = folder;
    this.now = now;
    this.harvest = harvest;
  }

  /**
   * @param lookBack how far back to begin in a folder that we do not know
   */
  void run(Duration lookBack) throws PollFailure {
    FolderState state = session.examine(folder);
    cursor =
        harvest
            .cursor(folder)
            .map(known -> known.validFor(state, lookBack, now))
            .orElseGet(() -> FolderCursor.first(state, lookBack, now));
    if (cursor.isInBaseline()) {
      takeUpTo(cursor.baselineUid() - 1, recentInBaseline());
    }
    if (!cursor.isInBaseline()) {
      takeUpTo(state.nextUid() - 1, newerThanCursor(state));
    }
  }

  /** Takes these mails, which are all that count up to and including the last UID. */
  private void takeUpTo(long lastUid, List<Long> uids) throws PollFailure {
    List<Long> taken = uids.subList(0, Math.min(uids.size(), harvest.room()));
    for (List<Long> batch : UidSet.batches(taken, MailFetch.BATCH)) {
      for (RawMail mail : mails.read(batch)) {
        harvest.add(folder, cursor.uidValidity(), mail);
        advanceTo(mail.uid());
      }
      advanceTo(batch.get(batch.size() - 1)); // the others are gone
    }
    if (taken.size() < uids.size()) {
      harvest.moreWaits();
      return;
    }
    advanceTo(lastUid);
    cursor = cursor.seenAt(now);
    harvest.advance(folder, cursor);
  }

  private List<Long> newerThanCursor(FolderState state) throws PollFailure {
    long first = cursor.lastUid() + 1;
    long last = state.nextUid() - 1;
    return last - first < harvest.room() ? UidSet.range(first, last) : search(first, last, "");
  }

  private List<Long> recentInBaseline() throws PollFailure {
    long first = cursor.lastUid() + 1;
    String day = IMAP_DATE.format(cursor.since().minus(DAY));
    List<Long> found = search(first, cursor.baselineUid() - 1, " SINCE " + day);
    List<Long> recent = new ArrayList<>();
    for (List<Long> batch : UidSet.batches(found, DATES_AT_ONCE)) {
      for (FetchResponse mail : session.fetch(UidSet.of(batch), "UID INTERNALDATE")) {
        UID uid = mail.getItem(UID.class);
        Instant arrived = MailFetch.arrival(mail).orElse(now);
        if (uid != null && !arrived.isBefore(cursor.since())) {
          recent.add(uid.uid);
        }
      }
    }
    return recent.stream().sorted().toList();
  }

  /** The server may answer with its last mail when nothing is in the range: only these count. */
  private List<Long> search(long first, long last, String criteria) throws PollFailure {
    return session.search("UID " + first + ":" + last + criteria).stream()
        .filter(uid -> uid >= first && uid <= last)
        .toList();
  }

  private void advanceTo(long uid) {
    cursor = cursor.advanceTo(uid);
    harvest.advance(folder, cursor);
  }
}
