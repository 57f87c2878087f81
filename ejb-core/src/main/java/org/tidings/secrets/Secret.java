package org.tidings.secrets;

import java.util.Objects;
import java.util.function.Supplier;

/** A password or token in clear text, for as long as it is needed. Never shows itself. */
public final class Secret {

  private final Supplier<String> value;

  public Secret(String value) {
    this(() -> value);
    Objects.requireNonNull(value);
  }

  private Secret(Supplier<String> value) {
    this.value = value;
  }

  /** A secret that is kept elsewhere and looked up whenever it is revealed. */
  static Secret readBy(Supplier<String> store) {
    return new Secret(store);
  }

  /** The clear text. Hand it to the protocol and to nothing else. */
  public String reveal() {
    return value.get();
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
