package org.tidings.net;

import java.io.IOException;

/** A host that a user named leads to where no user may send us. Says nothing of what is there. */
public class ForbiddenHostException extends IOException {

  private static final long serialVersionUID = 1L;

  public ForbiddenHostException(String message) {
    super(message);
  }
}
