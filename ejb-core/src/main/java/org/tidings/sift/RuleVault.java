package org.tidings.sift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.tidings.rule.Rule;
import org.tidings.secrets.Vault;

/** Encrypts what a rule says with its owner's key. */
@ApplicationScoped
public class RuleVault {

  private final Vault vault;

  @Inject
  public RuleVault(Vault vault) {
    this.vault = vault;
  }

  protected RuleVault() {
    this(null); // for the container
  }

  public byte[] seal(UUID userId, UUID ruleId, RuleText text) {
    return vault.seal(userId, contentOf(ruleId), text.json());
  }

  public RuleText open(Rule rule) {
    return RuleText.read(vault.open(rule.userId(), contentOf(rule.id()), rule.content()));
  }

  private static Vault.Place contentOf(UUID ruleId) {
    return new Vault.Place("rules.content", ruleId);
  }
}
