package org.tidings.testing.memory;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import org.tidings.bucket.Buckets;
import org.tidings.limit.BucketKeys;
import org.tidings.limit.Limiter;
import org.tidings.limit.Rates;

/** Limiters as the product has them, over whatever buckets. */
public final class Limiters {

  private static final Mac MAC = mac();

  private Limiters() {}

  /** With the rates that hold where the operator says nothing; all that are made share a key. */
  public static Limiter usual(Buckets buckets, Clock clock) {
    return new Limiter(new Rates(setting -> Optional.empty()), keys(), buckets, clock);
  }

  public static BucketKeys keys() {
    return new BucketKeys(MAC);
  }

  private static Mac mac() {
    try {
      MacConfig.register();
      return KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_128BITTAG)
          .getPrimitive(RegistryConfiguration.get(), Mac.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
