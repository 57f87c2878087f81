package org.tidings.deliver.email;

import org.tidings.secrets.PlatformSecrets;
import org.tidings.secrets.SecretName;
import org.tidings.secrets.SecretStore;

/** A store of secrets with the mail server's address in it. */
final class StoredUrl implements SecretStore {

  static final String NAME = "secretsmanager:smtp";
  static final PlatformSecrets NONE = new StoredUrl().secrets();

  private String url = "";

  void is(String url) {
    this.url = url;
  }

  PlatformSecrets secrets() {
    return new PlatformSecrets(this);
  }

  @Override
  public String read(SecretName name) {
    return url;
  }
}
