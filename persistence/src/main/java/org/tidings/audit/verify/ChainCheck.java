package org.tidings.audit.verify;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.tidings.audit.AuditChain;

/**
 * Follows a log from its first event to its head and names the first thing that is not right. What
 * comes after that is not judged.
 */
final class ChainCheck {

  private final AuditChain chain;
  private final Optional<StoredHead> head;

  /**
   * @param head what is stored as the head, if anything; one that we did not seal says nothing
   */
  ChainCheck(AuditChain chain, Optional<StoredHead> head) {
    this.chain = chain;
    this.head = head.filter(found -> found.isOurs(chain));
  }

  /** Judges the events, which come in the order of their places. */
  Verdict check(Iterator<StoredEvent> events) {
    String previous = AuditChain.START;
    long seq = 0;
    while (events.hasNext()) {
      StoredEvent event = events.next();
      seq++;
      if (event.seq() != seq || !event.follows(previous, chain)) {
        return Verdict.broken(seq, nameOf(seq, previous, event, rest(events)));
      }
      previous = event.hash();
    }
    return endsAt(seq, previous) ? Verdict.intact(seq) : Verdict.broken(seq + 1, Tampering.CUT);
  }

  private boolean endsAt(long seq, String hash) {
    return head.filter(end -> end.seq() == seq && end.hash().equals(hash)).isPresent();
  }

  /** Names what happened at a place where an event stands that does not belong there. */
  private Tampering nameOf(long seq, String previous, StoredEvent event, List<StoredEvent> rest) {
    if (rest.stream().anyMatch(later -> later.follows(previous, chain))) {
      boolean ours = rest.stream().anyMatch(later -> event.follows(later.hash(), chain));
      return ours ? Tampering.REORDERED : Tampering.INSERTED;
    }
    if (event.seq() > seq) {
      return Tampering.MISSING;
    }
    if (head.isEmpty()) {
      return Tampering.CHANGED;
    }
    if (seq > head.get().seq()) {
      return Tampering.INSERTED;
    }
    boolean closedUp = seq + rest.size() < head.get().seq(); // the later ones took other places
    return closedUp ? Tampering.MISSING : Tampering.CHANGED;
  }

  private static List<StoredEvent> rest(Iterator<StoredEvent> events) {
    List<StoredEvent> rest = new ArrayList<>();
    events.forEachRemaining(rest::add);
    return rest;
  }
}
