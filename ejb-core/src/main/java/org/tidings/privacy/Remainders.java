package org.tidings.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tidings.privacy.ErasureCertificate.Remainder;

/** What an erasure does not reach, in words that hold for every installation. */
final class Remainders {

  /** As long as a node keeps a keyset that it has unwrapped. */
  private static final Duration IN_MEMORY = Duration.ofMinutes(5);

  private Remainders() {}

  static List<Remainder> after(Instant erasedAt) {
    return List.of(
        new Remainder(
            "audit log",
            "ids, times and network addresses of what was done; no name, address or content",
            "as long as the operator keeps the workspace's log"),
        new Remainder(
            "list of erasures",
            "the ids of workspace and person, and the time: with them a restored backup is erased"
                + " again",
            "kept"),
        new Remainder(
            "removals",
            "for whom the workspace's own identity provider signed in and somebody else removed: a"
                + " hash of his name there, so that he does not come back by himself",
            "until he is invited again, or the workspace is erased"),
        new Remainder(
            "backups made before",
            "everything as it was, encrypted with a keyset that the master key in the operator's"
                + " hands opens",
            "the operator lets them expire; a restored one is erased again"),
        new Remainder(
            "queues",
            "messages of ids under way, which now lead to nothing",
            "their next delivery, or the end of the queue's retention"),
        new Remainder(
            "memory of other nodes",
            "the unwrapped keyset, with nothing left that it opens",
            erasedAt.plus(IN_MEMORY).toString()),
        new Remainder(
            "AWS Secrets Manager",
            "credentials of sources, where the workspace kept them there",
            "the next upkeep, an hour after they were entered at the earliest"),
        new Remainder(
            "mail sent", "digests in the mailboxes they were sent to", "their owners delete them"));
  }
}
