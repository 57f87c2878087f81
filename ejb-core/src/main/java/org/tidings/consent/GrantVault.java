package org.tidings.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.tidings.grant.Grant;
import org.tidings.secrets.Vault;

/** Encrypts what a grant's row holds with its owner's key. */
@ApplicationScoped
public class GrantVault {

  private final Vault vault;

  @Inject
  public GrantVault(Vault vault) {
    this.vault = vault;
  }

  protected GrantVault() {
    this(null); // for the container
  }

  byte[] seal(UUID userId, UUID grantId, StoredTokens tokens) {
    return vault.seal(userId, tokensOf(grantId), tokens.json());
  }

  byte[] seal(UUID userId, UUID grantId, AccountName name) {
    return vault.seal(userId, accountOf(grantId), name.json());
  }

  StoredTokens tokens(Grant grant) {
    return StoredTokens.read(vault.open(grant.userId(), tokensOf(grant.id()), grant.tokens()));
  }

  AccountName account(Grant grant) {
    return AccountName.read(vault.open(grant.userId(), accountOf(grant.id()), grant.account()));
  }

  private static Vault.Place tokensOf(UUID grantId) {
    return new Vault.Place("grants.tokens_encrypted", grantId);
  }

  private static Vault.Place accountOf(UUID grantId) {
    return new Vault.Place("grants.account", grantId);
  }
}
