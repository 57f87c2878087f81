package org.tidings.deliver;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.secrets.local.KeysetFile;
import org.tidings.tenant.TenantId;

/**
 * The tokens of unsubscribe links. A token names a channel and proves that we sent it there; it
 * stays valid, since a mail may be read years later, and it can do nothing but unsubscribe.
 */
@ApplicationScoped
public class UnsubscribeLinks {

  /** The channel that is to receive nothing more. */
  public record Target(TenantId tenant, UUID channelId) {}

  /** Keeps tags of other uses of the key, should there ever be any, from being taken for ours. */
  private static final byte[] PURPOSE = "unsubscribe|".getBytes(StandardCharsets.US_ASCII);

  private static final int TARGET_BYTES = 4 * Long.BYTES;
  private static final int LONGEST_TOKEN = 100;

  private final Mac mac;

  @Inject
  public UnsubscribeLinks(@ConfigProperty(name = "tidings.keys.links-file") String keysFile) {
    mac =
        new KeysetFile(Path.of(keysFile))
            .readOrCreate(PredefinedMacParameters.HMAC_SHA256_128BITTAG, Mac.class);
  }

  protected UnsubscribeLinks() {
    mac = null; // for the container
  }

  /** The token for a channel, safe in a URL. */
  public String tokenFor(TenantId tenant, UUID channelId) {
    byte[] target = bytesOf(tenant.value(), channelId);
    try {
      byte[] tag = mac.computeMac(forUnsubscribing(target));
      byte[] token = ByteBuffer.allocate(target.length + tag.length).put(target).put(tag).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("An unsubscribe link could not be made", e);
    }
  }

  /** The channel that a token names; nothing when we did not make the token. */
  public Optional<Target> read(String token) {
    if (token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length <= TARGET_BYTES) {
        return Optional.empty();
      }
      byte[] target = Arrays.copyOf(bytes, TARGET_BYTES);
      mac.verifyMac(
          Arrays.copyOfRange(bytes, TARGET_BYTES, bytes.length), forUnsubscribing(target));
      ByteBuffer ids = ByteBuffer.wrap(target);
      return Optional.of(new Target(new TenantId(nextId(ids)), nextId(ids)));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty(); // not Base64, or not ours
    }
  }

  private static byte[] forUnsubscribing(byte[] target) {
    return ByteBuffer.allocate(PURPOSE.length + target.length).put(PURPOSE).put(target).array();
  }

  private static byte[] bytesOf(UUID tenant, UUID channel) {
    return ByteBuffer.allocate(TARGET_BYTES)
        .putLong(tenant.getMostSignificantBits())
        .putLong(tenant.getLeastSignificantBits())
        .putLong(channel.getMostSignificantBits())
        .putLong(channel.getLeastSignificantBits())
        .array();
  }

  private static UUID nextId(ByteBuffer ids) {
    return new UUID(ids.getLong(), ids.getLong());
  }
}
