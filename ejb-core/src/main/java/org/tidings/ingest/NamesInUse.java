package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidings.account.Accounts;
import org.tidings.source.Sources;

/** Reads, in a transaction of its own, which names of credentials the tenant's sources hold. */
@ApplicationScoped
public class NamesInUse {

  private final Accounts accounts;
  private final Sources sources;
  private final SourceCredentials credentials;

  @Inject
  public NamesInUse(Accounts accounts, Sources sources, SourceCredentials credentials) {
    this.accounts = accounts;
    this.sources = sources;
    this.credentials = credentials;
  }

  protected NamesInUse() {
    this(null, null, null); // for the container
  }

  @Transactional(TxType.REQUIRES_NEW)
  public Set<String> all() {
    return accounts.everybody().stream()
        .flatMap(user -> sources.ofUser(user.id()).stream())
        .map(credentials::nameOutside)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }
}
