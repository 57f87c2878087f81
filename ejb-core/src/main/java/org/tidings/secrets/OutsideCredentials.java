package org.tidings.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/**
 * What transactions of the current tenant see of the {@link CredentialStore}: names. What a name
 * stands for never changes, and is in memory for a few minutes.
 */
@ApplicationScoped
public class OutsideCredentials {

  static final Duration IN_MEMORY_FOR = Duration.ofMinutes(5);
  static final int IN_MEMORY_AT_MOST = 1_000;

  /** Credentials that were kept for a transaction that is done again. */
  private record Prepared(TenantId tenant, String text, String name) {
    @Override
    public String toString() {
      return "Prepared[hidden]";
    }
  }

  private record Read(Secret text, Instant until) {}

  private static final ThreadLocal<Prepared> PREPARED = new ThreadLocal<>();

  private final Map<String, Read> cache =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
          return size() > IN_MEMORY_AT_MOST;
        }
      };

  private final CredentialStore store;
  private final TenantContext tenants;
  private final Clock clock;

  @Inject
  public OutsideCredentials(CredentialStore store, TenantContext tenants, Clock clock) {
    this.store = store;
    this.tenants = tenants;
    this.clock = clock;
  }

  protected OutsideCredentials() {
    this(null, null, null); // for the container
  }

  /** What the names of the current tenant's credentials begin with. */
  public String beginning() {
    return "tidings/" + tenants.require() + "/";
  }

  /** Keeps credentials; answers their name. Needs a transaction that may be done again. */
  public String keep(String text) {
    TenantId tenant = tenants.require();
    Prepared ready = PREPARED.get();
    if (ready != null && ready.tenant().equals(tenant) && ready.text().equals(text)) {
      return ready.name();
    }
    String name = beginning() + UUID.randomUUID();
    throw new KeysetNeededException(
        name,
        () -> {
          store.create(name, text);
          PREPARED.set(new Prepared(tenant, text, name));
        });
  }

  /** The credentials of the current tenant that have the name. */
  public String read(String name) {
    if (!name.startsWith(beginning())) {
      throw new IllegalStateException("These credentials are another tenant's");
    }
    synchronized (cache) {
      Read known = cache.get(name);
      if (known != null && clock.instant().isBefore(known.until())) {
        return known.text().reveal();
      }
    }
    throw new KeysetNeededException(name, () -> remember(name, store.read(name)));
  }

  private void remember(String name, String text) {
    Read read = new Read(new Secret(text), clock.instant().plus(IN_MEMORY_FOR));
    synchronized (cache) {
      cache.remove(name); // the eldest is the one read longest ago
      cache.put(name, read);
    }
  }

  /** Forgets what was kept for a transaction of this thread that is over. */
  static void dropPrepared() {
    PREPARED.remove();
  }
}
