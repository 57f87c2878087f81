package org.tidings.secrets;

import java.util.UUID;

/** A user's keyset no longer exists: what it encrypted cannot be read by anybody. */
public class KeyGoneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyGoneException(UUID userId) {
    super("The key of user " + userId + " was destroyed");
  }
}
