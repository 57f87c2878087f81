package org.tidings.secrets.rotate;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.KeyVersion;
import org.tidings.secrets.Keysets;
import org.tidings.secrets.local.KeysetFile;
import org.tidings.secrets.local.LocalMasterKey;
import org.tidings.time.ClockProducer;

/**
 * Puts a new master key into the master keyset's file, wraps every user's keyset and every second
 * factor with it, and drops the old one. A file with two keys is a rotation that has not come to
 * its end: it goes on. Called as {@link DataKeyRotation} is.
 */
public final class MasterKeyRotation
    implements BiFunction<Connection, Path, Consumer<Consumer<String>>> {

  private final Clock clock;
  private final Pause pause;

  public MasterKeyRotation() {
    this(new ClockProducer().clock(), Pause::asleep);
  }

  MasterKeyRotation(Clock clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public Consumer<Consumer<String>> apply(Connection connection, Path masterFile) {
    return report -> {
      try {
        rotate(
            new KeyRows(connection, pause),
            new FactorRows(connection),
            new KeysetFile(masterFile),
            report);
      } catch (SQLException | GeneralSecurityException | IOException e) {
        throw new IllegalStateException("the rotation stopped: " + e.getMessage(), e);
      }
    };
  }

  private void rotate(KeyRows rows, FactorRows factors, KeysetFile file, Consumer<String> report)
      throws SQLException, GeneralSecurityException, IOException {
    rows.lock();
    KeysetHandle keyset = file.read();
    if (keyset.size() == 1) {
      file.replace(Keysets.withNewPrimary(keyset, PredefinedAeadParameters.AES256_GCM));
      report.accept("There is a new master key: back up " + file.path());
    } else {
      report.accept("Going on with an earlier rotation of the master key");
    }
    wrapAnew("keysets", rows, file, report);
    wrapAnew("second factors", factors, file, report);
    report.accept("Waiting until " + graceEnd(file) + ": servers may use the old key until then");
    pause.until(() -> graceEnd(file), clock);
    rows.awaitOlderTransactions();
    wrapAnew("keysets", rows, file, report);
    wrapAnew("second factors", factors, file, report);
    rows.awaitOlderTransactions(); // some may have read what the old key wrapped
    file.replace(Keysets.primaryOnly(file.read()));
    report.accept("Done: the old master key is gone; back up " + file.path() + " again");
  }

  /** The file was written last when the new key came into it. */
  private static Instant graceEnd(KeysetFile file) throws IOException {
    return Files.getLastModifiedTime(file.path()).toInstant().plus(DataKeyRotation.GRACE);
  }

  private static void wrapAnew(
      String what, WrappedRows rows, KeysetFile file, Consumer<String> report)
      throws SQLException, GeneralSecurityException {
    byte[] current = new KeyVersion(file.read().getPrimary().getId()).prefix();
    LocalMasterKey master = new LocalMasterKey(file.path().toString());
    int count = 0;
    for (KeyOwner owner : rows.notWrappedBy(current)) {
      Optional<byte[]> wrapped = rows.wrapped(owner);
      if (wrapped.isPresent()) {
        byte[] clear = master.unwrap(owner, wrapped.get());
        byte[] anew = master.wrap(owner, Optional.empty(), clear);
        rows.storeWrappedAnew(owner, wrapped.get(), anew);
        count++;
      }
    }
    report.accept("Wrapped anew: " + count + " " + what);
  }
}
