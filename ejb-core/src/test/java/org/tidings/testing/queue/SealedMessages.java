package org.tidings.testing.queue;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;
import org.tidings.queue.MessageFormat;
import org.tidings.queue.MessageSeal;

/** The form of messages with a key in memory, the same for all in this JVM. */
public final class SealedMessages {

  public static final MessageFormat FORMAT = with(newKeyset());

  private SealedMessages() {}

  public static MessageFormat with(KeysetHandle keyset) {
    try {
      return new MessageFormat(
          new MessageSeal(keyset.getPrimitive(RegistryConfiguration.get(), Mac.class)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static KeysetHandle newKeyset() {
    try {
      MacConfig.register();
      return KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
