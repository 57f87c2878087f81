package org.tidings.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.UserKey;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/**
 * The data keysets of users, one each (AES256-GCM), unwrapped for a few minutes at a time.
 * Destroying the wrapped keyset makes everything of the user's unreadable once that time is over.
 */
@ApplicationScoped
public class UserKeys {

  static final Duration UNWRAPPED_FOR = Duration.ofMinutes(5);
  static final int UNWRAPPED_AT_MOST = 10_000;

  /** Fired where a user's keyset is destroyed; once that has committed, this node forgets it. */
  public record Destroyed(TenantId tenant, UUID userId) {}

  private record Owner(TenantId tenant, UUID user) {}

  private record Unwrapped(Aead aead, Instant until) {}

  private final Map<Owner, Unwrapped> cache =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Owner, Unwrapped> eldest) {
          return size() > UNWRAPPED_AT_MOST;
        }
      };

  private final TenantKey tenantKey;
  private final TenantContext tenants;
  private final Accounts accounts;
  private final Clock clock;

  @Inject
  public UserKeys(TenantKey tenantKey, TenantContext tenants, Accounts accounts, Clock clock) {
    this.tenantKey = tenantKey;
    this.tenants = tenants;
    this.accounts = accounts;
    this.clock = clock;
  }

  protected UserKeys() {
    this(null, null, null, null); // for the container
  }

  /** A new keyset for a user of the current tenant, wrapped. */
  public UserKey create(UUID userId) {
    try {
      AeadConfig.register();
      byte[] keyset =
          TinkProtoKeysetFormat.serializeKeyset(
              KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
              InsecureSecretKeyAccess.get());
      Owner owner = new Owner(tenants.require(), userId);
      return new UserKey(
          userId, tenantKey.wrap(owner.tenant(), keyset, binding(owner)), clock.instant());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No keyset could be made for a user", e);
    }
  }

  /**
   * The user's key; needs a transaction when it is not in the cache.
   *
   * @throws KeyGoneException when the keyset was destroyed
   */
  Aead of(UUID userId) {
    Owner owner = new Owner(tenants.require(), userId);
    Instant now = clock.instant();
    synchronized (cache) {
      Unwrapped unwrapped = cache.get(owner);
      if (unwrapped != null && now.isBefore(unwrapped.until())) {
        return unwrapped.aead();
      }
    }
    Aead aead = unwrap(owner);
    synchronized (cache) {
      cache.remove(owner); // the eldest is the one unwrapped longest ago
      cache.put(owner, new Unwrapped(aead, now.plus(UNWRAPPED_FOR)));
    }
    return aead;
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Destroyed key) {
    synchronized (cache) {
      cache.remove(new Owner(key.tenant(), key.userId()));
    }
  }

  private Aead unwrap(Owner owner) {
    UserKey key =
        accounts.keyOf(owner.user()).orElseThrow(() -> new KeyGoneException(owner.user()));
    try {
      AeadConfig.register();
      byte[] keyset = tenantKey.unwrap(owner.tenant(), key.wrappedKeyset(), binding(owner));
      return TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
          .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The keyset of user " + owner.user() + " is damaged", e);
    }
  }

  private static byte[] binding(Owner owner) {
    return (owner.tenant() + "|" + owner.user()).getBytes(StandardCharsets.UTF_8);
  }
}
