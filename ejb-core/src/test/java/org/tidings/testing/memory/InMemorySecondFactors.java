package org.tidings.testing.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.tidings.account.SecondFactor;
import org.tidings.account.SecondFactors;
import org.tidings.tenant.TenantId;

/** Second factors in a map. */
public final class InMemorySecondFactors implements SecondFactors {

  private static final class Stored {
    private final byte[] wrappedSecret;
    private final Instant since;
    private long lastStep;
    private Set<String> codeHashes;

    Stored(byte[] wrappedSecret, long step, Collection<String> codeHashes, Instant since) {
      this.wrappedSecret = wrappedSecret.clone();
      this.lastStep = step;
      this.codeHashes = new LinkedHashSet<>(codeHashes);
      this.since = since;
    }
  }

  private final Map<UUID, Stored> stored = new LinkedHashMap<>();
  private final BiFunction<TenantId, UUID, Optional<UUID>> logins;

  /**
   * @param logins with which login somebody is a member of a workspace
   */
  public InMemorySecondFactors(BiFunction<TenantId, UUID, Optional<UUID>> logins) {
    this.logins = logins;
  }

  @Override
  public Optional<SecondFactor> find(TenantId tenant, UUID userId) {
    return logins
        .apply(tenant, userId)
        .filter(stored::containsKey)
        .map(
            login -> {
              Stored one = stored.get(login);
              return new SecondFactor(login, one.wrappedSecret, one.since, one.codeHashes.size());
            });
  }

  @Override
  public boolean add(
      UUID loginId, byte[] wrappedSecret, long step, Collection<String> codeHashes, Instant now) {
    return stored.putIfAbsent(loginId, new Stored(wrappedSecret, step, codeHashes, now)) == null;
  }

  @Override
  public boolean takeStep(UUID loginId, long step) {
    Stored one = stored.get(loginId);
    if (one == null || one.lastStep >= step) {
      return false;
    }
    one.lastStep = step;
    return true;
  }

  @Override
  public OptionalInt useRecoveryCode(UUID loginId, String codeHash) {
    Stored one = stored.get(loginId);
    return one != null && one.codeHashes.remove(codeHash)
        ? OptionalInt.of(one.codeHashes.size())
        : OptionalInt.empty();
  }

  @Override
  public boolean replaceRecoveryCodes(UUID loginId, Collection<String> codeHashes) {
    Stored one = stored.get(loginId);
    if (one == null) {
      return false;
    }
    one.codeHashes = new LinkedHashSet<>(codeHashes);
    return true;
  }

  @Override
  public boolean remove(UUID loginId) {
    return stored.remove(loginId) != null;
  }
}
