package org.tidings.secrets;

/** A secret in a store cannot be read or kept at the moment. */
public class SecretUnavailableException extends ProtectionUnavailableException {

  private static final long serialVersionUID = 1L;

  public SecretUnavailableException(String name, String advice, Throwable cause) {
    super("The secret " + name + " cannot be read; " + advice, cause);
  }
}
