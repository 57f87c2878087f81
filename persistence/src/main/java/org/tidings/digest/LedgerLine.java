package org.tidings.digest;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.tidings.column.NullableUuid;
import org.tidings.tenant.TenantOwned;

/** What became of one notification: the only line about it in any digest. */
@Entity
@Table(name = "digest_ledger")
public class LedgerLine extends TenantOwned {

  @Id
  @Column(name = "notification_id")
  private UUID notificationId;

  @Column(name = "digest_id")
  private UUID digestId;

  private Outcome outcome;

  @Column(name = "entry_position")
  private Integer entryPosition;

  @Column(name = "rule_id")
  @Convert(converter = NullableUuid.class)
  private UUID ruleId;

  protected LedgerLine() {} // for JPA

  private LedgerLine(UUID digestId, UUID notificationId, Outcome outcome, Integer entryPosition) {
    this.digestId = digestId;
    this.notificationId = notificationId;
    this.outcome = outcome;
    this.entryPosition = entryPosition;
  }

  /** A notification that an entry cites. */
  public static LedgerLine cited(
      UUID digestId, UUID notificationId, Outcome outcome, int entryPosition) {
    if (!outcome.isCited()) {
      throw new IllegalArgumentException("No entry cites what is " + outcome);
    }
    return new LedgerLine(digestId, notificationId, outcome, entryPosition);
  }

  /** A notification that no entry cites. */
  public static LedgerLine leftOut(UUID digestId, UUID notificationId, Outcome outcome) {
    if (outcome.isCited()) {
      throw new IllegalArgumentException("An entry must cite what is " + outcome);
    }
    return new LedgerLine(digestId, notificationId, outcome, null);
  }

  /** A notification that a rule of the user's leaves out. */
  public static LedgerLine filteredBy(UUID rule, UUID digestId, UUID notificationId) {
    LedgerLine line = leftOut(digestId, notificationId, Outcome.FILTERED);
    line.ruleId = rule;
    return line;
  }

  public UUID digestId() {
    return digestId;
  }

  public UUID notificationId() {
    return notificationId;
  }

  public Outcome outcome() {
    return outcome;
  }

  public Optional<Integer> entryPosition() {
    return Optional.ofNullable(entryPosition);
  }

  /** The rule that leaves it out, if one does and is still there. */
  public Optional<UUID> ruleId() {
    return Optional.ofNullable(ruleId);
  }
}
