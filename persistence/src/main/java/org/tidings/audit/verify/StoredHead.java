package org.tidings.audit.verify;

import java.util.UUID;
import org.tidings.audit.AuditChain;

/** The head of a log as it is found in the database, whoever wrote it. */
record StoredHead(UUID tenant, long seq, String hash, String seal) {

  boolean isOurs(AuditChain chain) {
    return seal.equals(chain.seal(tenant, seq, hash));
  }
}
