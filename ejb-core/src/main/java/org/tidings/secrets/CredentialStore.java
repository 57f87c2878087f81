package org.tidings.secrets;

import java.time.Instant;
import java.util.List;

/**
 * Keeps credentials of sources outside of the database, each under a name that is used once. Uses
 * the network, so it stands outside transactions.
 */
public interface CredentialStore {

  /** Whether the operator offers it at all. */
  boolean isOffered();

  /**
   * Keeps something new.
   *
   * @throws SecretUnavailableException when that cannot be done
   */
  void create(String name, String text);

  /**
   * Reads what was kept.
   *
   * @throws SecretUnavailableException when it is not there or cannot be read
   */
  String read(String name);

  /**
   * The names that begin so, of what was kept before a moment.
   *
   * @throws SecretUnavailableException when they cannot be listed
   */
  List<String> names(String beginning, Instant before);

  /** Deletes for good. What is not there any more is no trouble. */
  void delete(String name);
}
