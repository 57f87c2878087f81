package org.tidings.limit;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.secrets.local.KeysetFile;

/**
 * Names buckets so that nobody can read or guess from a name whose the bucket is: addresses are few
 * enough to try them all against a plain hash. All nodes use the same key.
 */
@ApplicationScoped
public class BucketKeys {

  /** Keeps names from being taken for links, which are signed with the same key. */
  private static final String PURPOSE = "limit|";

  private static final String CALLS = "calls|";

  private final Mac mac;

  @Inject
  public BucketKeys(@ConfigProperty(name = "tidings.keys.links-file") String keysFile) {
    this(
        new KeysetFile(Path.of(keysFile))
            .readOrCreate(PredefinedMacParameters.HMAC_SHA256_128BITTAG, Mac.class));
  }

  public BucketKeys(Mac mac) {
    this.mac = mac;
  }

  protected BucketKeys() {
    this((Mac) null); // for the container
  }

  String of(Use use) {
    return of(PURPOSE, use.limit().code(), use.whose());
  }

  /** Names a count of the calls that a provider grants by the day. */
  public String ofCalls(String provider, String whose) {
    return of(CALLS, provider, whose);
  }

  private String of(String purpose, String what, String whose) {
    String named = purpose + what + "|" + whose;
    try {
      return HexFormat.of().formatHex(mac.computeMac(named.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A limit could not be asked", e);
    }
  }
}
