package org.tidings.secrets;

import java.util.Optional;

/**
 * Names a secret in a store.
 *
 * @param id its name or ARN
 * @param field which field of the JSON object that it is; none when it is a text
 */
public record SecretName(String id, Optional<String> field) {

  private static final String SCHEME = "secretsmanager:";

  /**
   * Reads {@code secretsmanager:ID} or {@code secretsmanager:ID#FIELD}.
   *
   * @return none when the setting holds the secret itself
   */
  public static Optional<SecretName> in(String setting) {
    if (!setting.startsWith(SCHEME)) {
      return Optional.empty();
    }
    String name = setting.substring(SCHEME.length());
    int hash = name.indexOf('#');
    return Optional.of(
        hash < 0
            ? new SecretName(name, Optional.empty())
            : new SecretName(name.substring(0, hash), Optional.of(name.substring(hash + 1))));
  }
}
