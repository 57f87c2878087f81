package org.tidings.secrets;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

  /** A rotation waits for so long before it believes that nobody encrypts with the old key. */
  public static final Duration UNWRAPPED_FOR = Duration.ofMinutes(5);

  static final int UNWRAPPED_AT_MOST = 10_000;

  /** Fired where a user's keyset is destroyed; once that has committed, this node forgets it. */
  public record Destroyed(TenantId tenant, UUID userId) {}

  /** A keyset that was made for somebody whose admission is done again. */
  private record Prepared(TenantId tenant, UserKey key) {}

  private static final ThreadLocal<Prepared> PREPARED = new ThreadLocal<>();

  private final Map<KeyOwner, UnwrappedKeyset> cache =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<KeyOwner, UnwrappedKeyset> eldest) {
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

  /** A new keyset for a user of the current tenant, wrapped with the installation's key. */
  public UserKey create(UUID userId) {
    return create(new KeyOwner(tenants.require(), userId), Optional.empty());
  }

  /**
   * A new keyset for somebody who becomes a user of the current tenant, under a new id; needs a
   * transaction that may be done again.
   */
  public UserKey create() {
    TenantId tenant = tenants.require();
    KeyOwner owner = new KeyOwner(tenant, UUID.randomUUID());
    Optional<String> own = accounts.tenant().kmsKeyArn();
    if (!tenantKey.isRemote()) {
      return create(owner, own);
    }
    Prepared ready = PREPARED.get();
    PREPARED.remove();
    if (ready == null || !ready.tenant().equals(tenant)) {
      throw new KeysetNeededException(
          "The keyset of user " + owner.user(),
          () -> PREPARED.set(new Prepared(tenant, create(owner, own))));
    }
    return ready.key();
  }

  /**
   * A new keyset of the current tenant itself, whose id stands for a user's, for what is none of
   * its people's. Needs no transaction.
   *
   * @param own the tenant's own key that wraps keysets, if it has one
   */
  public UserKey createForWorkspace(Optional<String> own) {
    TenantId tenant = tenants.require();
    return create(new KeyOwner(tenant, tenant.value()), own);
  }

  private UserKey create(KeyOwner owner, Optional<String> own) {
    try {
      byte[] keyset = DataKeyset.generate().bytes();
      return new UserKey(owner.user(), tenantKey.wrap(owner, own, keyset), clock.instant());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No keyset could be made for a user", e);
    }
  }

  /** Fetches what a transaction lacked; it is done anew after that. */
  @Transactional(TxType.NOT_SUPPORTED)
  public void fetch(KeysetNeededException needed) {
    needed.fetch();
  }

  /** Forgets what was fetched for a transaction of this thread that came to nothing. */
  void dropPrepared() {
    PREPARED.remove();
  }

  /**
   * What encrypts for the user; needs a transaction when it is not in the cache.
   *
   * @throws KeyGoneException when the keyset was destroyed
   */
  Aead toSeal(UUID userId) {
    return keyset(new KeyOwner(tenants.require(), userId)).aead();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Destroyed key) {
    synchronized (cache) {
      cache.remove(new KeyOwner(key.tenant(), key.userId()));
    }
  }

  /**
   * What decrypts a ciphertext of the user's. One that names a key we have not seen may come from a
   * node that knows of a rotation already: the keyset is read again, a few times at most.
   *
   * @throws KeyGoneException when the keyset was destroyed
   */
  Aead toOpen(UUID userId, byte[] ciphertext) {
    KeyOwner owner = new KeyOwner(tenants.require(), userId);
    UnwrappedKeyset known = keyset(owner);
    return KeyVersion.of(ciphertext)
        .filter(known::isWorthAnotherLook)
        .map(version -> read(owner, keyset -> known.after(version, keyset)).aead())
        .orElse(known.aead());
  }

  private UnwrappedKeyset keyset(KeyOwner owner) {
    synchronized (cache) {
      UnwrappedKeyset unwrapped = cache.get(owner);
      if (unwrapped != null && clock.instant().isBefore(unwrapped.until())) {
        return unwrapped;
      }
    }
    Instant until = clock.instant().plus(UNWRAPPED_FOR);
    return read(owner, keyset -> UnwrappedKeyset.of(keyset, until));
  }

  private UnwrappedKeyset read(KeyOwner owner, Function<DataKeyset, UnwrappedKeyset> asCached) {
    byte[] wrapped =
        accounts
            .keyOf(owner.user())
            .orElseThrow(() -> new KeyGoneException(owner.user()))
            .wrappedKeyset();
    if (tenantKey.isRemote()) {
      throw new KeysetNeededException(
          "The keyset of user " + owner.user(),
          () -> keep(owner, asCached.apply(unwrap(owner, wrapped))));
    }
    return keep(owner, asCached.apply(unwrap(owner, wrapped)));
  }

  private UnwrappedKeyset keep(KeyOwner owner, UnwrappedKeyset unwrapped) {
    synchronized (cache) {
      cache.remove(owner); // the eldest is the one unwrapped longest ago
      cache.put(owner, unwrapped);
    }
    return unwrapped;
  }

  private DataKeyset unwrap(KeyOwner owner, byte[] wrapped) {
    try {
      return DataKeyset.parse(tenantKey.unwrap(owner, wrapped));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The keyset of user " + owner.user() + " is damaged", e);
    }
  }
}
