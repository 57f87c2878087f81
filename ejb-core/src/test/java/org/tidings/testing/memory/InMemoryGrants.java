package org.tidings.testing.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.grant.Grant;
import org.tidings.grant.GrantState;
import org.tidings.grant.Grants;

/** Grants in a map. */
public final class InMemoryGrants implements Grants {

  private final Map<UUID, Grant> grants = new LinkedHashMap<>();

  @Override
  public void add(Grant grant) {
    grants.put(grant.id(), grant);
  }

  @Override
  public Optional<Grant> find(UUID id) {
    return Optional.ofNullable(grants.get(id));
  }

  @Override
  public Optional<Grant> lock(UUID id) {
    return find(id);
  }

  @Override
  public List<Grant> ofUser(UUID userId) {
    return grants.values().stream()
        .filter(grant -> grant.userId().equals(userId))
        .sorted(Comparator.comparing(Grant::createdAt))
        .toList();
  }

  @Override
  public List<Grant> refreshedBefore(Instant moment, Instant now, int limit) {
    return grants.values().stream()
        .filter(grant -> grant.state() == GrantState.ACTIVE && grant.isRenewable())
        .filter(grant -> grant.refreshedAt().isBefore(moment) && grant.isUsable(now))
        .sorted(Comparator.comparing(Grant::refreshedAt))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Grant> endingBefore(Instant moment, Instant now, int limit) {
    return grants.values().stream()
        .filter(grant -> grant.isUsable(now) && !grant.isForetold())
        .filter(grant -> grant.wallAt().filter(wall -> wall.isBefore(moment)).isPresent())
        .sorted(Comparator.comparing(grant -> grant.wallAt().orElseThrow()))
        .limit(limit)
        .toList();
  }

  @Override
  public void remove(Grant grant) {
    grants.remove(grant.id());
  }
}
