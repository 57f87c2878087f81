package org.tidings.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The secrets among the settings: each is given itself, or by its name in a store. */
@ApplicationScoped
public class PlatformSecrets {

  private final SecretStore store;

  @Inject
  public PlatformSecrets(SecretStore store) {
    this.store = store;
  }

  protected PlatformSecrets() {
    this(null); // for the container
  }

  /** What a setting means; one in a store is looked up whenever it is revealed. */
  public Secret of(String setting) {
    return SecretName.in(setting)
        .map(name -> Secret.readBy(() -> store.read(name)))
        .orElseGet(() -> new Secret(setting));
  }
}
