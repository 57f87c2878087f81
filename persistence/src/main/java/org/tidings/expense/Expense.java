package org.tidings.expense;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.tidings.tenant.TenantOwned;

/**
 * What reading at a provider has cost a workspace in a month, in millionths of a dollar. Before
 * something is read, what it may cost is held; afterwards what it did cost is spent. Where nobody
 * says how it ended, all that was held is: better too much than too little.
 */
@Entity
@Table(name = "expenses")
@IdClass(Expense.Key.class)
public class Expense extends TenantOwned {

  /** Longer than anything is read at once. */
  static final Duration LONGEST = Duration.ofMinutes(15);

  /** Provider and month. */
  public record Key(String provider, String month) {}

  @Id private String provider;
  @Id private String month;

  @Column(name = "spent_micros")
  private long spent;

  @Column(name = "held_micros")
  private long held;

  @Column(name = "held_until")
  private Instant heldUntil;

  protected Expense() {} // for JPA

  public Expense(String provider, YearMonth month) {
    this.provider = provider;
    this.month = month.toString();
  }

  /**
   * Holds money for a question.
   *
   * @param cap all that may be spent in the month
   * @param least what the question may cost at the least
   * @return how much is held; zero when less is left than the question may cost
   */
  public long hold(long cap, long least, long most, Instant now) {
    spendForgotten(now);
    long left = cap - spent - held;
    if (left < least) {
      return 0;
    }
    long amount = Math.min(left, most);
    held += amount;
    heldUntil = now.plus(LONGEST);
    return amount;
  }

  /** A question that money was held for has been answered, or has not, and cost so much. */
  public void settle(long amount, long cost) {
    held = Math.max(0, held - amount); // it may have been spent as forgotten
    spent += cost;
  }

  private void spendForgotten(Instant now) {
    if (held > 0 && !now.isBefore(heldUntil)) {
      spent += held;
      held = 0;
    }
  }

  public long spent() {
    return spent;
  }

  /** Whether something is being asked. */
  public boolean isHeld() {
    return held > 0;
  }
}
