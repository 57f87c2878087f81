package org.tidings.testing.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.digest.Digest;
import org.tidings.digest.DigestEntry;
import org.tidings.digest.DigestStatus;
import org.tidings.digest.Digests;
import org.tidings.digest.LedgerLine;
import org.tidings.digest.Outcome;
import org.tidings.page.PageKey;

/** Digests in a map; a notification has one ledger line at most, as in the database. */
public final class InMemoryDigests implements Digests {

  private final Map<UUID, Digest> digests = new LinkedHashMap<>();
  private final Map<UUID, List<DigestEntry>> entries = new LinkedHashMap<>();
  private final Map<UUID, List<LedgerLine>> ledgers = new LinkedHashMap<>();
  private UUID lastLocked;

  @Override
  public void add(Digest digest) {
    if (digests.values().stream()
        .anyMatch(
            other ->
                other.userId().equals(digest.userId())
                    && other.windowEnd().equals(digest.windowEnd()))) {
      throw new IllegalStateException("Two windows of a user end together");
    }
    digests.put(digest.id(), digest);
  }

  @Override
  public Optional<Digest> find(UUID id) {
    return Optional.ofNullable(digests.get(id));
  }

  @Override
  public Optional<Digest> lock(UUID id) {
    lastLocked = id;
    return find(id);
  }

  @Override
  public Optional<Digest> composing(UUID userId) {
    return digests.values().stream()
        .filter(digest -> digest.userId().equals(userId))
        .filter(digest -> digest.status() == DigestStatus.COMPOSING)
        .max(Comparator.comparing(Digest::windowEnd));
  }

  @Override
  public Optional<Instant> lastWindowEnd(UUID userId) {
    return digests.values().stream()
        .filter(digest -> digest.userId().equals(userId))
        .map(Digest::windowEnd)
        .max(Comparator.naturalOrder());
  }

  @Override
  public long countSince(UUID userId, Instant from) {
    return digests.values().stream()
        .filter(digest -> digest.userId().equals(userId))
        .filter(digest -> !digest.createdAt().isBefore(from))
        .count();
  }

  private static int size(List<DigestEntry> removed) {
    return removed == null ? 0 : removed.size();
  }

  @Override
  public int removeEntriesBefore(UUID userId, Instant before) {
    return digests.values().stream()
        .filter(digest -> digest.userId().equals(userId))
        .filter(digest -> digest.createdAt().isBefore(before))
        .mapToInt(digest -> size(entries.remove(digest.id())))
        .sum();
  }

  @Override
  public int removeUncited(Collection<UUID> digestIds) {
    int before = count(digestIds);
    for (UUID id : digestIds) {
      entries(id).removeIf(entry -> !isCited(id, entry));
    }
    return before - count(digestIds);
  }

  @Override
  public int removeLedBy(Collection<UUID> notificationIds) {
    List<LedgerLine> leads =
        ledgers.values().stream()
            .flatMap(List::stream)
            .filter(line -> line.outcome() == Outcome.INCLUDED)
            .filter(line -> notificationIds.contains(line.notificationId()))
            .toList();
    for (LedgerLine lead : leads) {
      int position = lead.entryPosition().orElseThrow();
      ledgers
          .get(lead.digestId())
          .removeIf(line -> line.entryPosition().equals(lead.entryPosition()));
      entries(lead.digestId()).removeIf(entry -> entry.position() == position);
    }
    return leads.size();
  }

  private boolean isCited(UUID digestId, DigestEntry entry) {
    return ledger(digestId).stream()
        .anyMatch(line -> line.entryPosition().equals(Optional.of(entry.position())));
  }

  private int count(Collection<UUID> digestIds) {
    return digestIds.stream().mapToInt(id -> entries(id).size()).sum();
  }

  @Override
  public List<Digest> page(UUID userId, Optional<PageKey> after, int limit) {
    return digests.values().stream()
        .filter(digest -> digest.userId().equals(userId))
        .sorted(Comparator.comparing(Digest::createdAt).reversed())
        .dropWhile(
            digest -> after.isPresent() && !digest.createdAt().isBefore(after.get().createdAt()))
        .limit(limit)
        .toList();
  }

  @Override
  public void store(List<DigestEntry> newEntries, List<LedgerLine> newLines) {
    for (LedgerLine line : newLines) {
      boolean told =
          ledgers.values().stream()
              .flatMap(List::stream)
              .anyMatch(other -> other.notificationId().equals(line.notificationId()));
      if (told) {
        throw new IllegalStateException("A notification has one ledger line");
      }
      ledgers.computeIfAbsent(lastLocked, id -> new ArrayList<>()).add(line);
    }
    entries.computeIfAbsent(lastLocked, id -> new ArrayList<>()).addAll(newEntries);
  }

  @Override
  public List<DigestEntry> entries(UUID digestId) {
    return entries.getOrDefault(digestId, List.of());
  }

  @Override
  public List<LedgerLine> ledger(UUID digestId) {
    return ledgers.getOrDefault(digestId, List.of());
  }
}
