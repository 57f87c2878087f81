package org.tidings.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.audit.Action;
import org.tidings.audit.AuditChain;
import org.tidings.audit.AuditEntry;
import org.tidings.audit.AuditHead;
import org.tidings.audit.AuditKey;
import org.tidings.audit.AuditLog;
import org.tidings.column.Shortened;
import org.tidings.tenant.TenantId;

/**
 * Writes down who did what, in the transaction of the act: an act that cannot be recorded does not
 * happen. Record after everything else that the transaction locks; the log's end is locked last.
 */
@ApplicationScoped
public class AuditTrail {

  static final int ORIGIN_CHARS = 64;

  private final AuditLog log;
  private final AuditChain chain;
  private final RequestOrigin origin;
  private final Clock clock;

  @Inject
  public AuditTrail(AuditLog log, AuditKey key, RequestOrigin origin, Clock clock) {
    this.log = log;
    this.chain = new AuditChain(key);
    this.origin = origin;
    this.clock = clock;
  }

  protected AuditTrail() { // for the container
    log = null;
    chain = null;
    origin = null;
    clock = null;
  }

  /** Begins the log of a new tenant. */
  @Transactional
  public void begin(TenantId tenant) {
    log.begin(new AuditHead(tenant, chain));
  }

  /** A user did something. */
  @Transactional
  public void record(UUID actor, Action action, UUID object) {
    append(Optional.of(actor), action, object, clock.instant(), address());
  }

  /** Somebody did something without having signed in. */
  @Transactional
  public void recordUnknown(Action action, UUID object) {
    append(Optional.empty(), action, object, clock.instant(), address());
  }

  /** Somebody did something without having signed in, in a request that may be over by now. */
  @Transactional
  void recordUnknown(Action action, UUID object, Instant at, String from) {
    append(Optional.empty(), action, object, at, from);
  }

  private void append(Optional<UUID> actor, Action action, UUID object, Instant at, String from) {
    AuditHead head = log.lockHead();
    AuditEntry entry =
        new AuditEntry(
            head.tenant(),
            at,
            actor,
            action.code(),
            action.objectType(),
            object,
            Shortened.to(ORIGIN_CHARS, from));
    log.add(head.append(entry, chain));
  }

  private String address() {
    try {
      return origin.address();
    } catch (ContextNotActiveException e) {
      return ""; // not in a request
    }
  }
}
