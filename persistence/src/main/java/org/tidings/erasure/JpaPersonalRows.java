package org.tidings.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tidings.account.User;
import org.tidings.digest.DigestStatus;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaPersonalRows implements PersonalRows {

  private static final String OWN = "x.userId = :user";
  private static final String OF_OWN_SOURCES =
      "x.sourceId in (select s.id from Source s where s.userId = :user)";
  private static final String OF_OWN_DIGESTS =
      "x.digestId in (select d.id from Digest d where d.userId = :user)";

  /** The rows of one table that are a person's: those of the entity for which the condition is. */
  private record Share(String table, String entity, String condition) {}

  /** In an order that no foreign key objects to. */
  private static final List<Share> SHARES =
      List.of(
          new Share("deliveries", "Delivery", OF_OWN_DIGESTS),
          new Share("digest_ledger", "LedgerLine", OF_OWN_DIGESTS),
          new Share("notifications", "Notification", OWN),
          new Share("digest_entries", "DigestEntry", OF_OWN_DIGESTS),
          new Share("digests", "Digest", OWN),
          new Share("unreadable_items", "UnreadableItemRow", OF_OWN_SOURCES),
          new Share("sync_state", "SyncState", OF_OWN_SOURCES),
          new Share("data_sources", "Source", OWN),
          new Share("digest_schedules", "DigestSchedule", OWN),
          new Share("delivery_channels", "Channel", OWN),
          new Share("api_tokens", "ApiToken", OWN),
          new Share("memberships", "Membership", OWN),
          new Share("user_keys", "UserKey", OWN),
          new Share("users", "User", "x.id = :user"));

  private final TenantEntityManager entities;

  @Inject
  JpaPersonalRows(TenantEntityManager entities) {
    this.entities = entities;
  }

  /** The tables that are looked into. */
  static List<String> tables() {
    return SHARES.stream().map(Share::table).toList();
  }

  @Override
  public Map<String, Integer> delete(UUID userId) {
    EntityManager current = entities.current();
    lock(current, userId);
    Map<String, Integer> deleted = new LinkedHashMap<>();
    SHARES.forEach(share -> deleted.put(share.table(), delete(current, share, userId)));
    current.clear(); // what was read before is no longer there
    return deleted;
  }

  /** In the order of the intake, the opening of digests and their composition: no circle. */
  private static void lock(EntityManager current, UUID userId) {
    current
        .createQuery(
            "select x from SyncState x where " + OF_OWN_SOURCES + " order by x.sourceId",
            Object.class)
        .setParameter("user", userId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
    current.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE);
    current
        .createQuery(
            "select x from Digest x where " + OWN + " and x.status = :composing order by x.id",
            Object.class)
        .setParameter("user", userId)
        .setParameter("composing", DigestStatus.COMPOSING)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private static int delete(EntityManager current, Share share, UUID userId) {
    return current
        .createQuery("delete from " + share.entity() + " x where " + share.condition())
        .setParameter("user", userId)
        .executeUpdate();
  }
}
