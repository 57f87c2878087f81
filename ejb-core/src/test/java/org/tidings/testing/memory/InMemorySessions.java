package org.tidings.testing.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.account.Session;
import org.tidings.account.SessionDirectory;
import org.tidings.account.SessionHolder;
import org.tidings.account.Sessions;
import org.tidings.tenant.TenantId;

/** The sessions of a workspace of members in a map. Its users have one login, Ann's. */
public final class InMemorySessions implements Sessions, SessionDirectory {

  private final Map<UUID, Session> sessions = new LinkedHashMap<>();
  private final TenantId tenant;

  public InMemorySessions(TenantId tenant) {
    this.tenant = tenant;
  }

  @Override
  public void add(Session session) {
    sessions.put(session.id(), session);
  }

  @Override
  public Optional<Session> lock(UUID id) {
    return Optional.ofNullable(sessions.get(id));
  }

  @Override
  public List<Session> ofUser(UUID userId) {
    return sessions.values().stream()
        .filter(session -> session.userId().equals(userId))
        .sorted(Comparator.comparing(Session::lastSeenAt).reversed().thenComparing(Session::id))
        .toList();
  }

  @Override
  public void remove(Session session) {
    sessions.remove(session.id());
  }

  @Override
  public Optional<SessionHolder> use(String secretHash, Instant now, Instant idleSince) {
    return sessions.values().stream()
        .filter(session -> session.secretHash().equals(secretHash))
        .filter(session -> !isOver(session, now, idleSince))
        .map(session -> new SessionHolder(tenant, session.userId(), Role.MEMBER, session.id()))
        .findFirst();
  }

  @Override
  public void end(String secretHash) {
    sessions.values().removeIf(session -> session.secretHash().equals(secretHash));
  }

  @Override
  public void endAllOf(UUID loginId, Optional<UUID> butSession) {
    sessions.keySet().removeIf(id -> butSession.filter(id::equals).isEmpty());
  }

  @Override
  public void forget(Instant now, Instant idleSince) {
    sessions.values().removeIf(session -> isOver(session, now, idleSince));
  }

  private static boolean isOver(Session session, Instant now, Instant idleSince) {
    return !now.isBefore(session.expiresAt()) || !session.lastSeenAt().isAfter(idleSince);
  }
}
