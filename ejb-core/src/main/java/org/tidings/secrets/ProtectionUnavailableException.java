package org.tidings.secrets;

/**
 * What protects a workspace's data cannot be used at the moment. The message says to the operator
 * what to look at; nothing is lost meanwhile, and what needs it is tried again.
 */
public abstract class ProtectionUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ProtectionUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
