package org.tidings.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TenantOwned;

/** The identity provider that a workspace has of its own. */
@Entity
@Table(name = "sso_configurations")
public class SsoConfiguration extends TenantOwned {

  @Id private UUID id;
  private UUID version;
  private String slug;
  private String issuer;

  @Column(name = "client_id")
  private String clientId;

  @Column(name = "client_secret_encrypted")
  private byte[] clientSecret;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected SsoConfiguration() {} // for JPA

  /**
   * @param slug what only those know who were given the address of the sign-in page
   */
  public SsoConfiguration(TenantId tenant, String slug) {
    this.id = tenant.value();
    this.slug = slug;
  }

  /**
   * Puts another provider, or another client, in the place of the one before.
   *
   * @param secret encrypted
   */
  public void become(String newIssuer, String client, byte[] secret, Instant now) {
    version = UUID.randomUUID();
    issuer = newIssuer;
    clientId = client;
    clientSecret = secret.clone();
    changedAt = now;
  }

  /** Which of its configurations it is: another one with every change. */
  public UUID version() {
    return version;
  }

  public String slug() {
    return slug;
  }

  public String issuer() {
    return issuer;
  }

  public String clientId() {
    return clientId;
  }

  /** Encrypted with the workspace's keyset. */
  public byte[] clientSecret() {
    return clientSecret.clone();
  }

  public Instant changedAt() {
    return changedAt;
  }
}
