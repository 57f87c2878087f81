package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.tidings.account.Accounts;
import org.tidings.account.Role;
import org.tidings.account.User;
import org.tidings.audit.AuditEvent;
import org.tidings.audit.AuditLog;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.problem.InvalidInputException;

/** Shows owners and admins what was done in their workspace. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class AuditDesk {

  private final CurrentCaller caller;
  private final AuditLog log;
  private final Accounts accounts;

  @Inject
  public AuditDesk(CurrentCaller caller, AuditLog log, Accounts accounts) {
    this.caller = caller;
    this.log = log;
    this.accounts = accounts;
  }

  protected AuditDesk() {
    this(null, null, null); // for the container
  }

  /** Whether the caller may look. */
  public boolean isOpen() {
    return caller.require().role().covers(Role.ADMIN);
  }

  /** A page of the log, newest first. */
  @Requires(Role.ADMIN)
  @Transactional
  public Page<AuditView> list(Optional<String> cursor, int limit) {
    List<AuditEvent> oneMore = log.page(cursor.map(AuditDesk::place), limit + 1);
    List<AuditEvent> events = oneMore.subList(0, Math.min(limit, oneMore.size()));
    return new Page<>(
        events.stream().map(this::view).toList(),
        oneMore.size() > limit
            ? Optional.of(Long.toString(events.get(limit - 1).seq()))
            : Optional.empty());
  }

  private static long place(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new InvalidInputException("cursor", "Use the cursor that the last answer gave.");
    }
  }

  private AuditView view(AuditEvent event) {
    return new AuditView(
        event.seq(),
        event.at(),
        event.actor(),
        event.actor().flatMap(accounts::find).map(User::email),
        event.action(),
        event.objectType(),
        event.objectId(),
        event.origin());
  }
}
