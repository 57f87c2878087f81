package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tidings.secrets.CredentialStore;
import org.tidings.secrets.OutsideCredentials;

/**
 * Deletes credentials outside of the database that no source of the current tenant has: those of
 * sources that were changed, removed or erased, and of transactions that came to nothing.
 */
@ApplicationScoped
public class CredentialSweep {

  /** Longer than any transaction that will yet store the name of what is there. */
  static final Duration SETTLED = Duration.ofHours(1);

  private final CredentialStore store;
  private final OutsideCredentials outside;
  private final NamesInUse inUse;
  private final Clock clock;

  @Inject
  public CredentialSweep(
      CredentialStore store, OutsideCredentials outside, NamesInUse inUse, Clock clock) {
    this.store = store;
    this.outside = outside;
    this.inUse = inUse;
    this.clock = clock;
  }

  protected CredentialSweep() {
    this(null, null, null, null); // for the container
  }

  /** Deletes them; answers how many. A source that cannot be read keeps all of them. */
  @Transactional(TxType.NOT_SUPPORTED)
  public int run() {
    if (!store.isOffered()) {
      return 0;
    }
    Instant before = clock.instant().minus(SETTLED);
    List<String> kept = store.names(outside.beginning(), before);
    if (kept.isEmpty()) {
      return 0;
    }
    Set<String> used = inUse.all(); // after the list: what is old enough has its row by now
    List<String> unused = kept.stream().filter(name -> !used.contains(name)).toList();
    unused.forEach(store::delete);
    return unused.size();
  }
}
