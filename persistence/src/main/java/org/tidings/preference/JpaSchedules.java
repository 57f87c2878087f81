package org.tidings.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaSchedules implements Schedules {

  private final TenantEntityManager entities;

  @Inject
  JpaSchedules(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<DigestSchedule> ofUser(UUID userId) {
    return entities
        .current()
        .createQuery(
            "select s from DigestSchedule s where s.userId = :user order by s.nextAt",
            DigestSchedule.class)
        .setParameter("user", userId)
        .getResultList();
  }

  @Override
  public void replace(UUID userId, List<DigestSchedule> schedules) {
    ofUser(userId).forEach(entities.current()::remove);
    schedules.forEach(entities.current()::persist);
  }

  @Override
  public Optional<UUID> userOf(UUID scheduleId) {
    return entities
        .current()
        .createQuery("select s.userId from DigestSchedule s where s.id = :id", UUID.class)
        .setParameter("id", scheduleId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<DigestSchedule> lock(UUID scheduleId) {
    return Optional.ofNullable(
        entities.current().find(DigestSchedule.class, scheduleId, LockModeType.PESSIMISTIC_WRITE));
  }
}
