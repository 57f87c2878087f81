package org.tidings.testing.memory;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tidings.account.ExternalIdentity;
import org.tidings.account.SsoIdentities;
import org.tidings.tenant.TenantId;

/** Whom a workspace's provider signs in, with their sessions. */
public final class InMemorySsoIdentities implements SsoIdentities {

  public final InMemorySessions sessions;
  private final Map<ExternalIdentity, UUID> users = new LinkedHashMap<>();
  private final Set<ExternalIdentity> removed = new HashSet<>();

  InMemorySsoIdentities(TenantId tenant) {
    sessions = new InMemorySessions(tenant);
  }

  @Override
  public Optional<UUID> find(ExternalIdentity identity) {
    return Optional.ofNullable(users.get(identity));
  }

  @Override
  public boolean isWayInOf(UUID userId) {
    return users.containsValue(userId);
  }

  @Override
  public void add(UUID userId, ExternalIdentity identity, Instant now) {
    users.put(identity, userId);
  }

  /** Also forgets who it was, as the erasure that follows does in the database. */
  @Override
  public void shutOut(UUID userId, Instant now) {
    users.entrySet().stream()
        .filter(entry -> entry.getValue().equals(userId))
        .map(Map.Entry::getKey)
        .forEach(removed::add);
    users.keySet().removeAll(removed);
  }

  @Override
  public boolean isShutOut(ExternalIdentity identity) {
    return removed.contains(identity);
  }

  @Override
  public void letIn(ExternalIdentity identity) {
    removed.remove(identity);
  }

  @Override
  public void endAccess() {
    users.values().forEach(user -> sessions.ofUser(user).forEach(sessions::remove));
  }
}
