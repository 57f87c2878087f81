package org.tidings.net;

import java.io.IOException;

/** A redirect that is not followed; the message is a half sentence for people. */
public class RedirectException extends IOException {

  private static final long serialVersionUID = 1L;

  RedirectException(String message) {
    super(message);
  }
}
