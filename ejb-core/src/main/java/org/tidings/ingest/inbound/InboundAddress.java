package org.tidings.ingest.inbound;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * Which webhook is meant: the last part of its URL. It opens nothing by itself, and so is no
 * secret.
 */
public record InboundAddress(TenantId tenant, UUID sourceId) {

  private static final int BYTES = 4 * Long.BYTES;

  /** The address as its URL has it: 43 letters, digits, - and _. */
  public String text() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    for (UUID id : new UUID[] {tenant.value(), sourceId}) {
      bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** The address that a URL names, or nothing where it cannot be one. */
  public static Optional<InboundAddress> parse(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      return bytes.remaining() == BYTES
          ? Optional.of(new InboundAddress(new TenantId(uuid(bytes)), uuid(bytes)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static UUID uuid(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
