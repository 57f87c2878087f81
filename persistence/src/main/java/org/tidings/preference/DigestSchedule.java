package org.tidings.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.tidings.tenant.TenantOwned;

/** On which days and at which local time a user's digest leaves. */
@Entity
@Table(name = "digest_schedules")
public class DigestSchedule extends TenantOwned {

  @Id
  @Column(name = "schedule_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  private String days;

  @Column(name = "local_time")
  private LocalTime time;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "next_at")
  private Instant nextAt;

  protected DigestSchedule() {} // for JPA

  public DigestSchedule(UUID id, UUID userId, WeeklyTime weekly, Instant now) {
    this.id = id;
    this.userId = userId;
    this.days = weekly.dayCodes();
    this.time = weekly.time();
    this.timeZone = weekly.zone().getId();
    this.nextAt = weekly.next(now);
  }

  /** Moves on to the next time after now; times that were missed meanwhile are not made up for. */
  public void advance(Instant now) {
    nextAt = weekly().next(now);
  }

  /** Keeps days and time, and means them by another zone's clock from now on. */
  public void moveTo(ZoneId zone, Instant now) {
    timeZone = zone.getId();
    advance(now);
  }

  public WeeklyTime weekly() {
    return WeeklyTime.of(days, time, ZoneId.of(timeZone));
  }

  public UUID id() {
    return id;
  }

  public UUID userId() {
    return userId;
  }

  public Instant nextAt() {
    return nextAt;
  }
}
