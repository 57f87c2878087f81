package org.tidings.queue;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.secrets.local.KeysetFile;

/**
 * Proves that a message is ours: HMAC-SHA256 over everything it says and the queue it is for. A
 * seal begins with the id of its key; every enabled key of the keyset is believed.
 */
@ApplicationScoped
public class MessageSeal {

  private final Mac mac;

  @Inject
  public MessageSeal(@ConfigProperty(name = "tidings.keys.messages-file") String keysFile) {
    this(
        new KeysetFile(Path.of(keysFile))
            .readOrCreate(PredefinedMacParameters.HMAC_SHA256_256BITTAG, Mac.class));
  }

  public MessageSeal(Mac mac) {
    this.mac = mac;
  }

  protected MessageSeal() {
    this((Mac) null); // for the container
  }

  String over(String queue, QueueMessage message) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.computeMac(content(queue, message)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A message could not be sealed", e);
    }
  }

  boolean fits(String seal, String queue, QueueMessage message) {
    try {
      mac.verifyMac(Base64.getUrlDecoder().decode(seal), content(queue, message));
      return true;
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return false; // not Base64, or not ours
    }
  }

  /** What each field may be made of leaves only one way to read the line. */
  private static byte[] content(String queue, QueueMessage message) {
    String ids = message.ids().stream().map(UUID::toString).collect(Collectors.joining(","));
    return String.join(
            "|",
            "message",
            Integer.toString(MessageFormat.VERSION),
            queue,
            message.tenant().toString(),
            message.kind(),
            message.trace(),
            ids)
        .getBytes(StandardCharsets.UTF_8);
  }
}
