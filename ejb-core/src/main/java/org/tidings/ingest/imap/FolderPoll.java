package org.tidings.ingest.imap;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.tidings.ingest.PollFailure;

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

  private final OpenMailbox mailbox;
  private final MailFetch mails;
  private final String folder;
  private final Instant now;
  private final Harvest harvest;
  private FolderCursor cursor;

  FolderPoll(OpenMailbox mailbox, MailFetch mails, String folder, Instant now, Harvest harvest) {
    this.mailbox = mailbox;
    this.mails = mails;
    this.folder = folder;
    this.now = now;
    this.harvest = harvest;
  }

  /**
   * @param lookBack how far back to begin in a folder that we do not know
   */
  void run(Duration lookBack) throws PollFailure {
    Optional<FolderCursor> known = harvest.cursor(folder);
    Folders.Look look = look(known.filter(before -> !before.isInBaseline()));
    FolderState state = look.state();
    cursor =
        known
            .map(before -> before.validFor(state, lookBack, now))
            .orElseGet(() -> FolderCursor.first(state, lookBack, now));
    boolean same = known.filter(cursor::equals).isPresent();
    if (same) {
      takeChanges(look.told());
    }
    cursor = cursor.changedUpTo(state.modSeq());
    if (look.mails().isPresent() && same) {
      takeAlong(look.mails().get(), state.nextUid() - 1);
    }
    if (cursor.isInBaseline()) {
      takeUpTo(cursor.baselineUid() - 1, recentInBaseline());
    }
    if (!cursor.isInBaseline()) {
      takeUpTo(state.nextUid() - 1, newerThanCursor(state));
    }
  }

  /**
   * Asks, with the state of the folder, for the mails that follow the last known one, and where the
   * server counts changes for those of the flags before it.
   */
  private Folders.Look look(Optional<FolderCursor> known) throws PollFailure {
    return mailbox.folders().into(folder, known.map(this::wish).orElse(Folders.Wish.NONE));
  }

  private Folders.Wish wish(FolderCursor before) {
    long first = before.lastUid() + 1;
    String fetch =
        ImapSession.fetchCommand(first + ":" + (before.lastUid() + along()), MailFetch.ITEMS);
    return new Folders.Wish(first, fetch, FlagChanges.command(before));
  }

  /** Notes the mails that somebody has read since they were told. */
  private void takeChanges(List<FetchResponse> told) {
    FlagChanges changes = FlagChanges.in(told, cursor.lastUid());
    changes.seen().forEach(uid -> harvest.wasRead(folder, cursor.uidValidity(), uid));
    cursor = cursor.changedUpTo(changes.modSeq());
    harvest.advance(folder, cursor);
  }

  private int along() {
    return Math.min(MailFetch.BATCH, harvest.room());
  }

  /** Takes the mails that came along with the state of the folder. */
  private void takeAlong(List<FetchResponse> answers, long lastUid) throws PollFailure {
    long lastAsked = cursor.lastUid() + along();
    for (RawMail mail : mails.of(answers)) {
      harvest.add(folder, cursor.uidValidity(), mail);
    }
    advanceTo(Math.min(lastAsked, lastUid));
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
      for (FetchResponse mail : mailbox.session().fetch(UidSet.of(batch), "UID INTERNALDATE")) {
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
    return mailbox.session().search("UID " + first + ":" + last + criteria).stream()
        .filter(uid -> uid >= first && uid <= last)
        .toList();
  }

  private void advanceTo(long uid) {
    cursor = cursor.advanceTo(uid);
    harvest.advance(folder, cursor);
  }
}
