package org.tidings.secrets;

/** Secrets of the installation that are kept outside of it, and change there. */
public interface SecretStore {

  /**
   * A secret as it is now, or was a few minutes ago. May use the network, so it stands outside
   * transactions.
   *
   * @throws SecretUnavailableException when it cannot be read
   */
  String read(SecretName name);
}
