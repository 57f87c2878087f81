package org.tidings.ingest.imap;

import jakarta.mail.Flags.Flag;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.MODSEQ;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * What has changed among the flags of mails that are known (CONDSTORE, RFC 7162).
 *
 * @param seen the UIDs of those that are read by now
 * @param modSeq the count of the newest change; 0 when nothing has changed
 */
record FlagChanges(List<Long> seen, long modSeq) {

  /** Of so many mails, the newest, changes are asked for: others have been told long since. */
  private static final int WATCHED = 1_000;

  /** Asks for the changes since; empty where the server does not count them. */
  static String command(FolderCursor since) {
    long last = since.lastUid();
    return since.modSeq() == 0 || last == 0
        ? ""
        : ImapSession.fetchCommand(Math.max(1, last - WATCHED + 1) + ":" + last, "UID FLAGS")
            + " (CHANGEDSINCE "
            + since.modSeq()
            + ")";
  }

  /** The changes that a server has told among other things, of mails up to a UID. */
  static FlagChanges in(List<FetchResponse> told, long lastUid) {
    List<Long> seen = new ArrayList<>();
    long modSeq = 0;
    for (FetchResponse answer : told) {
      UID uid = answer.getItem(UID.class);
      FLAGS flags = answer.getItem(FLAGS.class);
      MODSEQ count = answer.getItem(MODSEQ.class);
      boolean known = uid != null && uid.uid <= lastUid && answer.getItem(BODY.class) == null;
      if (known && flags != null && flags.contains(Flag.SEEN)) {
        seen.add(uid.uid);
      }
      if (known && count != null) {
        modSeq = Math.max(modSeq, count.modseq);
      }
    }
    return new FlagChanges(seen, modSeq);
  }
}
