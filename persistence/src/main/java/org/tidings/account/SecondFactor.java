package org.tidings.account;

import java.time.Instant;
import java.util.UUID;

/** What a login asks for after its password. */
public final class SecondFactor {

  private final UUID loginId;
  private final byte[] wrappedSecret;
  private final Instant since;
  private final int codesLeft;

  /**
   * @param wrappedSecret what an authenticator app has too, encrypted
   * @param codesLeft recovery codes that nobody has used
   */
  public SecondFactor(UUID loginId, byte[] wrappedSecret, Instant since, int codesLeft) {
    this.loginId = loginId;
    this.wrappedSecret = wrappedSecret.clone();
    this.since = since;
    this.codesLeft = codesLeft;
  }

  public UUID loginId() {
    return loginId;
  }

  public byte[] wrappedSecret() {
    return wrappedSecret.clone();
  }

  public Instant since() {
    return since;
  }

  public int codesLeft() {
    return codesLeft;
  }
}
