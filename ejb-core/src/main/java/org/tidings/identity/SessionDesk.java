package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.Role;
import org.tidings.account.Session;
import org.tidings.account.SessionDirectory;
import org.tidings.account.Sessions;
import org.tidings.audit.Action;
import org.tidings.problem.NotFoundException;
import org.tidings.trail.AuditTrail;

/** Lists and ends the caller's own sessions; an ended one is nobody's with its next request. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class SessionDesk {

  private final CurrentCaller caller;
  private final CurrentSession current;
  private final Accounts accounts;
  private final Sessions sessions;
  private final SessionDirectory directory;
  private final SessionLife life;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public SessionDesk(
      CurrentCaller caller,
      CurrentSession current,
      Accounts accounts,
      Sessions sessions,
      SessionDirectory directory,
      SessionLife life,
      AuditTrail trail,
      Clock clock) {
    this.caller = caller;
    this.current = current;
    this.accounts = accounts;
    this.sessions = sessions;
    this.directory = directory;
    this.life = life;
    this.trail = trail;
    this.clock = clock;
  }

  protected SessionDesk() {
    this(null, null, null, null, null, null, null, null); // for the container
  }

  /** Those that live in this workspace, last seen first. */
  @Transactional
  public List<SessionView> list() {
    Instant now = clock.instant();
    return sessions.ofUser(caller.require().userId()).stream()
        .filter(session -> isAlive(session, now))
        .map(this::view)
        .toList();
  }

  /** Ends one of them. */
  @Transactional
  public void end(UUID id) {
    sessions.remove(
        sessions
            .lock(id)
            .filter(session -> session.userId().equals(caller.require().userId()))
            .orElseThrow(() -> new NotFoundException("session")));
    trail.record(caller.require().userId(), Action.SESSION_ENDED, id);
  }

  /** Ends all but the one that the caller asks with, in all of his workspaces. */
  @Transactional
  public void endOthers() {
    UUID me = caller.require().userId();
    directory.endAllOf(accounts.user(me).loginId(), current.find());
    trail.record(me, Action.OTHER_SESSIONS_ENDED, me);
  }

  /** Ends the one that the caller asks with. */
  @Transactional
  public void signOut() {
    UUID me = caller.require().userId();
    current.find().flatMap(sessions::lock).ifPresent(sessions::remove);
    trail.record(me, Action.SIGNED_OUT, me);
  }

  private boolean isAlive(Session session, Instant now) {
    return now.isBefore(session.expiresAt()) && session.lastSeenAt().isAfter(life.idleSince(now));
  }

  private SessionView view(Session session) {
    return new SessionView(
        session.id(),
        current.find().filter(session.id()::equals).isPresent(),
        session.origin(),
        session.userAgent(),
        session.createdAt(),
        session.lastSeenAt());
  }
}
