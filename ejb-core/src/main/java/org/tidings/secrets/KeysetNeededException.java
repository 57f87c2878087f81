package org.tidings.secrets;

/**
 * A transaction needs a keyset, or credentials, that must be fetched over the network first. {@link
 * KeysFirst} rolls it back, fetches the keyset and does the transaction again; everybody else lets
 * it pass.
 */
public class KeysetNeededException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Runnable remedy;

  KeysetNeededException(String what, Runnable remedy) {
    super(what + " must be fetched first");
    this.remedy = remedy;
  }

  void fetch() {
    remedy.run();
  }
}
