package org.tidings.secrets;

import java.util.Objects;

/** A password or token in clear text, for as long as it is needed. Never shows itself. */
public final class Secret {

  private final String value;

  public Secret(String value) {
    this.value = Objects.requireNonNull(value);
  }

  /** The clear text. Hand it to the protocol and to nothing else. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
