package org.tidings.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.page.PageKey;

/** The digests of the current tenant. */
public interface Digests {

  void add(Digest digest);

  Optional<Digest> find(UUID id);

  /** The digest, locked until the transaction ends. */
  Optional<Digest> lock(UUID id);

  /** The user's newest digest that is still to be composed. */
  Optional<Digest> composing(UUID userId);

  /** The end of the user's latest window, when there was one. */
  Optional<Instant> lastWindowEnd(UUID userId);

  /** How many of the user's digests were opened at that time or later. */
  long countSince(UUID userId, Instant from);

  /** A page of a user's digests, newest first. */
  List<Digest> page(UUID userId, Optional<PageKey> after, int limit);

  /** Stores what was composed: entries first, then the ledger that refers to them. */
  void store(List<DigestEntry> entries, List<LedgerLine> ledger);

  /** A digest's entries in their order. */
  List<DigestEntry> entries(UUID digestId);

  /**
   * Deletes what a user's digests say that were opened before; they and their counts stay. Their
   * notifications must be gone already.
   *
   * @return how many entries there were
   */
  int removeEntriesBefore(UUID userId, Instant before);

  /**
   * Deletes the entries of digests of which nothing is left that they cite.
   *
   * @return how many there were
   */
  int removeUncited(Collection<UUID> digestIds);

  /**
   * Deletes the entries that say what these notifications say, with the lines that cite them. The
   * notifications themselves are still there.
   *
   * @return how many there were
   */
  int removeLedBy(Collection<UUID> notificationIds);

  /** The lines whose notifications still exist; {@link Digest#tally} counts the others too. */
  List<LedgerLine> ledger(UUID digestId);
}
