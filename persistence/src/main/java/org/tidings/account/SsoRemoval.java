package org.tidings.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.tidings.tenant.TenantOwned;

/** That somebody was removed, whom the workspace's provider may go on vouching for. */
@Entity
@Table(name = "sso_removals")
class SsoRemoval extends TenantOwned {

  @Id
  @Column(name = "identity_hash")
  private String identityHash;

  @Column(name = "removed_at")
  private Instant removedAt;

  protected SsoRemoval() {} // for JPA

  SsoRemoval(ExternalIdentity identity, Instant now) {
    this.identityHash = hash(identity);
    this.removedAt = now;
  }

  /** SHA-256 of issuer and subject; no issuer, being an address, has a line break in it. */
  static String hash(ExternalIdentity identity) {
    String text = identity.issuer() + "\n" + identity.subject();
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
