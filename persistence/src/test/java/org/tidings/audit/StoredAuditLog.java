package org.tidings.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantEntityManager;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;

/** A tenant's audit log in a test database, written as the product writes it. */
public final class StoredAuditLog {

  public static final String KEY = HexFormat.of().formatHex(new byte[AuditKey.BYTES]);

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000001Z");

  private final TestTransactions transactions;
  private final TenantId tenant;
  private final AuditChain chain = new AuditChain(AuditKey.parse(KEY));

  public StoredAuditLog(TestTransactions transactions, TenantId tenant) {
    this.transactions = transactions;
    this.tenant = tenant;
  }

  public void begin() {
    transactions.in(
        tenant,
        entities -> {
          log(entities).begin(new AuditHead(tenant, chain));
          return null;
        });
  }

  /** Appends one event in a transaction of its own. */
  public AuditEvent append(Action action) {
    return transactions.in(tenant, entities -> append(log(entities), action));
  }

  private AuditEvent append(AuditLog log, Action action) {
    AuditEntry entry =
        new AuditEntry(
            tenant.value(),
            NOON,
            Optional.of(UUID.randomUUID()),
            action.code(),
            action.objectType(),
            UUID.randomUUID(),
            "192.0.2.7");
    AuditEvent event = log.lockHead().append(entry, chain);
    log.add(event);
    return event;
  }

  /** The repository inside a transaction. */
  static AuditLog log(TenantEntityManager entities) {
    return new JpaAuditLog(entities);
  }
}
