package org.tidings.bench;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.tidings.secrets.Vault;

/** Stores what it is given as it is: what storing would cost without encryption. */
final class ReadableVault extends Vault {

  @Override
  public byte[] seal(UUID userId, Place place, String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String open(UUID userId, Place place, byte[] stored) {
    return new String(stored, StandardCharsets.UTF_8);
  }
}
