package org.tidings.audit.verify;

import org.tidings.audit.AuditChain;
import org.tidings.audit.AuditEntry;

/** An event as it is found in the database, whoever wrote it. */
record StoredEvent(long seq, AuditEntry entry, String hash) {

  /** Whether we wrote it as the one after the event with the given hash. */
  boolean follows(String previous, AuditChain chain) {
    return hash.equals(chain.link(previous, entry));
  }
}
