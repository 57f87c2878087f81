package org.tidings.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.page.NewestFirst;
import org.tidings.page.PageKey;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaDigests implements Digests {

  private final TenantEntityManager entities;

  @Inject
  JpaDigests(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Digest digest) {
    entities.current().persist(digest);
    entities.current().flush(); // what is made with it refers to its row
  }

  @Override
  public Optional<Digest> find(UUID id) {
    return Optional.ofNullable(entities.current().find(Digest.class, id));
  }

  @Override
  public Optional<Digest> lock(UUID id) {
    return Optional.ofNullable(
        entities.current().find(Digest.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<Digest> composing(UUID userId) {
    return entities
        .current()
        .createQuery(
            "select d from Digest d where d.userId = :user and d.status = :composing"
                + " order by d.windowEnd desc",
            Digest.class)
        .setParameter("user", userId)
        .setParameter("composing", DigestStatus.COMPOSING)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Instant> lastWindowEnd(UUID userId) {
    return Optional.ofNullable(
        entities
            .current()
            .createQuery(
                "select max(d.windowEnd) from Digest d where d.userId = :user", Instant.class)
            .setParameter("user", userId)
            .getSingleResult());
  }

  @Override
  public long countSince(UUID userId, Instant from) {
    return entities
        .current()
        .createQuery(
            "select count(d) from Digest d where d.userId = :user and d.createdAt >= :from",
            Long.class)
        .setParameter("user", userId)
        .setParameter("from", from)
        .getSingleResult();
  }

  @Override
  public List<Digest> page(UUID userId, Optional<PageKey> after, int limit) {
    return NewestFirst.where(Digest.class, "row.userId = :user", "user", userId)
        .page(entities.current(), after, limit);
  }

  @Override
  public void store(List<DigestEntry> entries, List<LedgerLine> ledger) {
    entries.forEach(this.entities.current()::persist);
    this.entities.current().flush();
    ledger.forEach(this.entities.current()::persist);
  }

  @Override
  public List<DigestEntry> entries(UUID digestId) {
    return entities
        .current()
        .createQuery(
            "select e from DigestEntry e where e.digestId = :digest order by e.position",
            DigestEntry.class)
        .setParameter("digest", digestId)
        .getResultList();
  }

  @Override
  public int removeEntriesBefore(UUID userId, Instant before) {
    return entities
        .current()
        .createQuery(
            "delete from DigestEntry e where e.digestId in"
                + " (select d.id from Digest d where d.userId = :user and d.createdAt < :before)")
        .setParameter("user", userId)
        .setParameter("before", before)
        .executeUpdate();
  }

  @Override
  public int removeUncited(Collection<UUID> digestIds) {
    return digestIds.isEmpty()
        ? 0
        : entities
            .current()
            .createQuery(
                "delete from DigestEntry e where e.digestId in :digests and not exists"
                    + " (select l from LedgerLine l where l.digestId = e.digestId"
                    + " and l.entryPosition = e.position)")
            .setParameter("digests", digestIds)
            .executeUpdate();
  }

  @Override
  public int removeLedBy(Collection<UUID> notificationIds) {
    if (notificationIds.isEmpty()) {
      return 0; // an empty list is no SQL
    }
    List<LedgerLine> leads =
        entities
            .current()
            .createQuery(
                "select l from LedgerLine l"
                    + " where l.outcome = :included and l.notificationId in :ids",
                LedgerLine.class)
            .setParameter("included", Outcome.INCLUDED)
            .setParameter("ids", notificationIds)
            .getResultList();
    leads.forEach(lead -> removeEntry("LedgerLine e", "entryPosition", lead));
    return leads.stream().mapToInt(lead -> removeEntry("DigestEntry e", "position", lead)).sum();
  }

  private int removeEntry(String from, String position, LedgerLine lead) {
    return entities
        .current()
        .createQuery(
            "delete from " + from + " where e.digestId = :digest and e." + position + " = :at")
        .setParameter("digest", lead.digestId())
        .setParameter("at", lead.entryPosition().orElseThrow())
        .executeUpdate();
  }

  @Override
  public List<LedgerLine> ledger(UUID digestId) {
    return entities
        .current()
        .createQuery("select l from LedgerLine l where l.digestId = :digest", LedgerLine.class)
        .setParameter("digest", digestId)
        .getResultList();
  }
}
