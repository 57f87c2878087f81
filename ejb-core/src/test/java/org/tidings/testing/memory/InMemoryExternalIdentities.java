package org.tidings.testing.memory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.ExternalIdentities;
import org.tidings.account.ExternalIdentity;
import org.tidings.account.IdentityHolder;
import org.tidings.account.Role;
import org.tidings.tenant.TenantId;

/** Identities in a map. A login that is made stands for an owner once it is connected. */
public final class InMemoryExternalIdentities implements ExternalIdentities {

  private final Map<ExternalIdentity, List<IdentityHolder>> holders = new LinkedHashMap<>();

  /** Has the identity sign in these, in this order. */
  public void put(ExternalIdentity identity, IdentityHolder... known) {
    holders.put(identity, List.of(known));
  }

  @Override
  public List<IdentityHolder> find(ExternalIdentity identity) {
    return holders.getOrDefault(identity, List.of());
  }

  @Override
  public boolean createLogin(UUID loginId, String email, ExternalIdentity identity, Instant now) {
    return holders.putIfAbsent(identity, List.of()) == null;
  }

  @Override
  public boolean connect(TenantId tenant, UUID userId, ExternalIdentity identity, Instant now) {
    holders.computeIfAbsent(
        identity, unknown -> List.of(new IdentityHolder(tenant, userId, Role.OWNER, true)));
    return find(identity).stream().anyMatch(holder -> holder.userId().equals(userId));
  }

  @Override
  public boolean isConnected(TenantId tenant, UUID userId, String issuer) {
    return of(userId, issuer).isPresent();
  }

  @Override
  public boolean disconnect(TenantId tenant, UUID userId, String issuer) {
    return of(userId, issuer).map(holders::remove).isPresent();
  }

  private Optional<ExternalIdentity> of(UUID userId, String issuer) {
    return holders.entrySet().stream()
        .filter(entry -> entry.getKey().issuer().equals(issuer))
        .filter(entry -> entry.getValue().stream().anyMatch(h -> h.userId().equals(userId)))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
