package org.tidings.secrets;

/** A secret of the installation cannot be read at the moment; the message says what to look at. */
public class SecretUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SecretUnavailableException(SecretName name, String advice, Throwable cause) {
    super("The secret " + name.id() + " cannot be read; " + advice, cause);
  }
}
