package org.tidings.secrets;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * A keyset in the cache.
 *
 * @param until when it must be read again in any case: a fixed end, whatever is read in between
 * @param strangers the versions that ciphertexts named in this time and the keyset did not hold
 */
record UnwrappedKeyset(DataKeyset keyset, Aead aead, Instant until, Set<KeyVersion> strangers) {

  /** So often garbage makes us read the same keyset again before its time. */
  private static final int STRANGERS_AT_MOST = 8;

  static UnwrappedKeyset of(DataKeyset keyset, Instant until) {
    return of(keyset, until, Set.of());
  }

  private static UnwrappedKeyset of(DataKeyset keyset, Instant until, Set<KeyVersion> strangers) {
    try {
      return new UnwrappedKeyset(keyset, keyset.aead(), until, strangers);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A keyset is of no use", e);
    }
  }

  /** Whether a keyset read anew might hold the version, which this one does not. */
  boolean isWorthAnotherLook(KeyVersion version) {
    return !keyset.holds(version)
        && !strangers.contains(version)
        && strangers.size() < STRANGERS_AT_MOST;
  }

  /** The keyset read anew because of a version, which remains a stranger unless it is there now. */
  UnwrappedKeyset after(KeyVersion version, DataKeyset readAnew) {
    Set<KeyVersion> seen = new HashSet<>(strangers);
    if (!readAnew.holds(version)) {
      seen.add(version);
    }
    return of(readAnew, until, Set.copyOf(seen));
  }
}
