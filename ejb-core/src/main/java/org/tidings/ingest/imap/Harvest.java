package org.tidings.ingest.imap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.UnreadableItem;
import org.tidings.ingest.mime.MailReader;
import org.tidings.ingest.mime.MailReader.Mail;
import org.tidings.ingest.mime.MailReader.Unreadable;

/** What a poll has brought so far, and how far each folder has been read for it. */
final class Harvest {

  private static final int MAX_FOLDER_CHARS = 150;

  private final List<FetchedItem> items = new ArrayList<>();
  private final List<UnreadableItem> unreadable = new ArrayList<>();
  private final Set<String> read = new HashSet<>();
  private final MailboxCursor cursor;
  private final ReceivingServer server;
  private final int maxItems;
  private boolean more;

  Harvest(MailboxCursor cursor, ReceivingServer server, int maxItems) {
    this.server = server;
    this.cursor = cursor;
    this.maxItems = maxItems;
  }

  int room() {
    return maxItems - items.size() - unreadable.size();
  }

  boolean isEmpty() {
    return items.isEmpty() && unreadable.isEmpty();
  }

  void moreWaits() {
    more = true;
  }

  Optional<FolderCursor> cursor(String folder) {
    return cursor.folder(folder);
  }

  void advance(String folder, FolderCursor to) {
    cursor.set(folder, to);
  }

  void add(String folder, long uidValidity, RawMail raw) {
    String position = position(folder, uidValidity, raw.uid());
    if (raw instanceof RawMail.Left left) {
      String identity = left.identity().isEmpty() ? position : left.identity();
      leave(identity, position, left.reason());
    } else if (raw instanceof RawMail.Whole whole) {
      add(whole, MailReader.read(whole.bytes()), position);
    }
  }

  /** A mail that was told earlier has been read since. */
  void wasRead(String folder, long uidValidity, long uid) {
    read.add(position(folder, uidValidity, uid));
  }

  PollOutcome outcome() {
    items.sort(Comparator.comparing(FetchedItem::occurredAt));
    return new PollOutcome.Fetched(
            List.copyOf(items), List.copyOf(unreadable), cursor.toSourceCursor(), more)
        .andRead(read);
  }

  /**
   * What a fetch that broke off came to: what has been read is kept, the next meets the failure.
   */
  PollOutcome outcome(PollFailure failure) {
    if (isEmpty()) {
      return failure.outcome();
    }
    moreWaits();
    return outcome();
  }

  private void add(RawMail.Whole raw, MailReader.Result result, String position) {
    if (result instanceof Unreadable unread) {
      leave(unread.identity(), position, unread.reason());
    } else if (result instanceof Mail mail) {
      items.add(item(raw, mail, LinkedInMail.of(mail, server), position));
    }
  }

  private static FetchedItem item(
      RawMail.Whole raw, Mail mail, Optional<LinkedInMail> linkedIn, String position) {
    return new FetchedItem(
        mail.identity(),
        position,
        mail.thread(),
        linkedIn.map(LinkedInMail::from).orElse(mail.from()),
        mail.subject(),
        mail.text(),
        mail.list(),
        linkedIn.map(LinkedInMail::link),
        raw.arrived(),
        traits(linkedIn.map(LinkedInMail::traits).orElse(mail.traits()), raw.seen()));
  }

  private void leave(String identity, String position, String reason) {
    unreadable.add(new UnreadableItem(identity, position, reason));
  }

  private static Set<Trait> traits(Set<Trait> told, boolean seen) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    traits.addAll(told);
    if (seen) {
      traits.add(Trait.READ);
    }
    return Set.copyOf(traits);
  }

  /** As in an IMAP URL (RFC 5092). */
  private static String position(String folder, long uidValidity, long uid) {
    String name =
        folder.length() > MAX_FOLDER_CHARS ? folder.substring(0, MAX_FOLDER_CHARS) : folder;
    return name + ";UIDVALIDITY=" + uidValidity + "/;UID=" + uid;
  }
}
