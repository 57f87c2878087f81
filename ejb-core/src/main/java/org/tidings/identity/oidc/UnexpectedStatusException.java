package org.tidings.identity.oidc;

import java.io.IOException;

/** A provider answered, and with another status than it should. */
class UnexpectedStatusException extends IOException {

  private static final long serialVersionUID = 1L;

  UnexpectedStatusException(int status) {
    super("it answers with status " + status);
  }
}
