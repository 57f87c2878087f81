package org.tidings.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantOwned;

/** A person within one workspace. How he signs in stands apart, in his login. */
@Entity
@Table(name = "users")
public class User extends TenantOwned {

  @Id
  @Column(name = "user_id")
  private UUID id;

  @Column(name = "login_id")
  private UUID loginId;

  private String email;
  private String phone;

  @Column(name = "time_zone")
  private String timeZone;

  private String locale;
  private String preferences = "{}";

  @Column(name = "subscription_tier")
  private String subscriptionTier;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected User() {} // for JPA

  public User(
      UUID id, UUID loginId, String email, ZoneId zone, String locale, String tier, Instant now) {
    this.id = id;
    this.loginId = loginId;
    this.email = email;
    this.timeZone = zone.getId();
    this.locale = locale;
    this.subscriptionTier = tier;
    this.createdAt = now;
    this.updatedAt = now;
  }

  public void moveTo(ZoneId zone, Instant now) {
    timeZone = zone.getId();
    updatedAt = now;
  }

  public void speak(String newLocale, Instant now) {
    locale = newLocale;
    updatedAt = now;
  }

  /** Replaces the user's digest preferences, a JSON object that the services above understand. */
  public void prefer(String json, Instant now) {
    preferences = json;
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID loginId() {
    return loginId;
  }

  public String email() {
    return email;
  }

  public Optional<String> phone() {
    return Optional.ofNullable(phone);
  }

  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  public String locale() {
    return locale;
  }

  public String preferences() {
    return preferences;
  }

  public String subscriptionTier() {
    return subscriptionTier;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
