package org.tidings.ingest.imap;

import jakarta.mail.Flags.Flag;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.mime.MailReader;

/**
 * Fetches mails. One round trip brings the facts and the beginning of many, which for most is all
 * of them; the long ones follow chunk by chunk, the too long ones not at all.
 */
final class MailFetch {

  /** Mails asked for at once. */
  static final int BATCH = 50;

  static final int FIRST_BYTES = 64 << 10;
  static final int CHUNK_BYTES = 1 << 20;

  static final String ITEMS =
      "UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[]<0." + FIRST_BYTES + ">";

  private final ImapSession session;
  private final long maxBytes;
  private final Instant now;

  /**
   * @param now the arrival of mails for which the server names none
   */
  MailFetch(ImapSession session, long maxBytes, Instant now) {
    this.session = session;
    this.maxBytes = maxBytes;
    this.now = now;
  }

  /** The mails of a batch that are still there, in the order of their UIDs. */
  List<RawMail> read(List<Long> uids) throws PollFailure {
    Optional<List<FetchResponse>> answers = session.tryFetch(UidSet.of(uids), ITEMS);
    if (answers.isPresent()) {
      return of(answers.get());
    }
    if (uids.size() == 1) {
      return List.of(new RawMail.Left(uids.get(0), "", "The mail server cannot read it."));
    }
    List<RawMail> mails = new ArrayList<>();
    for (long uid : uids) {
      mails.addAll(read(List.of(uid)));
    }
    return mails;
  }

  /** The mails in answers to {@link #ITEMS}, in the order of their UIDs. */
  List<RawMail> of(List<FetchResponse> answers) throws PollFailure {
    List<RawMail> mails = new ArrayList<>();
    for (FetchResponse answer : answers) {
      boolean solicited = answer.getItem(UID.class) != null && answer.getItem(BODY.class) != null;
      if (solicited) {
        mail(answer).ifPresent(mails::add);
      }
    }
    mails.sort(Comparator.comparingLong(RawMail::uid));
    return mails;
  }

  private Optional<RawMail> mail(FetchResponse answer) throws PollFailure {
    long uid = answer.getItem(UID.class).uid;
    byte[] beginning = bytes(answer);
    RFC822SIZE told = answer.getItem(RFC822SIZE.class);
    long size = told == null ? beginning.length : told.size;
    if (size > maxBytes) {
      return Optional.of(tooLarge(uid, beginning, size));
    }
    if (beginning.length < FIRST_BYTES) {
      return Optional.of(whole(answer, uid, beginning));
    }
    Optional<byte[]> all = allOf(uid, beginning);
    return all.map(
        bytes ->
            bytes.length > maxBytes
                ? tooLarge(uid, beginning, bytes.length)
                : whole(answer, uid, bytes));
  }

  /** The whole mail; a server's word on its size may be a guess, so it ends where no more comes. */
  private Optional<byte[]> allOf(long uid, byte[] beginning) throws PollFailure {
    ByteArrayOutputStream all = new ByteArrayOutputStream(2 * FIRST_BYTES);
    all.writeBytes(beginning);
    int chunkLength = CHUNK_BYTES;
    while (chunkLength == CHUNK_BYTES && all.size() <= maxBytes) {
      String chunk = "UID BODY.PEEK[]<" + all.size() + "." + CHUNK_BYTES + ">";
      Optional<FetchResponse> answer =
          session.fetch(Long.toString(uid), chunk).stream()
              .filter(response -> response.getItem(BODY.class) != null)
              .findFirst();
      if (answer.isEmpty()) {
        return Optional.empty(); // deleted while we read it
      }
      byte[] bytes = bytes(answer.get());
      all.writeBytes(bytes);
      chunkLength = bytes.length;
    }
    return Optional.of(all.toByteArray());
  }

  private RawMail whole(FetchResponse answer, long uid, byte[] bytes) {
    FLAGS flags = answer.getItem(FLAGS.class);
    boolean seen = flags != null && flags.contains(Flag.SEEN);
    return new RawMail.Whole(uid, seen, inOrder(arrival(answer).orElse(now), uid), bytes);
  }

  /** A server tells the second of an arrival; within it the UIDs tell which mail is newer. */
  private static Instant inOrder(Instant arrival, long uid) {
    return arrival.truncatedTo(ChronoUnit.SECONDS).plus(uid % 1_000_000, ChronoUnit.MICROS);
  }

  private static RawMail tooLarge(long uid, byte[] beginning, long size) {
    long megabytes = Math.max(1, size >> 20);
    return new RawMail.Left(
        uid,
        MailReader.identityOfBeginning(beginning, size),
        "It is too large to be read: " + megabytes + " MB.");
  }

  static Optional<Instant> arrival(FetchResponse answer) {
    INTERNALDATE date = answer.getItem(INTERNALDATE.class);
    return Optional.ofNullable(date).map(INTERNALDATE::getDate).map(Date::toInstant);
  }

  private static byte[] bytes(FetchResponse answer) {
    ByteArray data = answer.getItem(BODY.class).getByteArray();
    return data == null ? new byte[0] : data.getNewBytes();
  }
}
