package org.tidings.secrets.rotate;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.tidings.secrets.DataKeyset;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.TenantKey;
import org.tidings.secrets.UserKeys;
import org.tidings.time.ClockProducer;

/**
 * Gives every user a new key while servers go on working, encrypts everything with it, and drops
 * the old one. How far it has come stands in the rows: one that was killed goes on where it was.
 *
 * <p>Takes a connection of a role that sees all tenants and the master keyset's file; answers what
 * does the work and tells its progress. It speaks the JDK's types, because the launcher loads it by
 * name.
 */
public final class DataKeyRotation
    implements BiFunction<Connection, Path, Consumer<Consumer<String>>> {

  /** A server may encrypt with the old key for as long as it keeps keysets, and a little longer. */
  static final Duration GRACE = UserKeys.UNWRAPPED_FOR.plusMinutes(1);

  private final Clock clock;
  private final Pause pause;

  public DataKeyRotation() {
    this(new ClockProducer().clock(), Pause::asleep);
  }

  DataKeyRotation(Clock clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public Consumer<Consumer<String>> apply(Connection connection, Path masterFile) {
    return report -> {
      try {
        new Run(connection, InstallationKey.with(masterFile), report).rotate();
      } catch (SQLException | GeneralSecurityException | IOException e) {
        throw new IllegalStateException("the rotation stopped: " + e.getMessage(), e);
      }
    };
  }

  private final class Run {

    private final Connection connection;
    private final KeyRows rows;
    private final TenantKey tenantKey;
    private final Consumer<String> report;
    private final Set<String> unreadable = new HashSet<>();

    Run(Connection connection, TenantKey tenantKey, Consumer<String> report) {
      this.connection = connection;
      this.rows = new KeyRows(connection, pause);
      this.tenantKey = tenantKey;
      this.report = report;
    }

    void rotate() throws SQLException, GeneralSecurityException, IOException {
      rows.lock();
      report.accept(
          rows.begin() ? "Rotating the keys of all users" : "Going on with an earlier rotation");
      for (KeyOwner owner : rows.due()) {
        makeNewKey(owner);
      }
      List<KeyOwner> owners = rows.doubled();
      report.accept(owners.size() + " users have a new key");
      reencrypt(owners);
      awaitGrace();
      rows.awaitOlderTransactions();
      reencrypt(owners); // what servers have encrypted with the old key meanwhile
      rows.awaitOlderTransactions(); // some may have read what was encrypted with it
      for (KeyOwner owner : owners) {
        dropOldKey(owner);
      }
      unreadable.forEach(row -> report.accept("Unreadable, before and now: " + row));
      report.accept("Done: " + owners.size() + " old keys are gone");
    }

    private void makeNewKey(KeyOwner owner) throws SQLException, GeneralSecurityException {
      Optional<byte[]> wrapped = rows.wrapped(owner);
      if (wrapped.isPresent()) {
        DataKeyset doubled = unwrap(owner, wrapped.get()).withNewPrimary();
        rows.storeDoubled(owner, wrapped.get(), wrap(owner, doubled), clock.instant());
      }
    }

    private void reencrypt(List<KeyOwner> owners) throws SQLException, GeneralSecurityException {
      int done = 0;
      long changed = 0;
      for (KeyOwner owner : owners) {
        Optional<byte[]> wrapped = rows.wrapped(owner);
        if (wrapped.isPresent()) {
          Reencryption.Result result =
              new Reencryption(connection, pause, owner, unwrap(owner, wrapped.get())).sweep();
          changed += result.changed();
          unreadable.addAll(result.unreadable());
        }
        done++;
        if (done % 100 == 0 || done == owners.size()) {
          report.accept(
              "Encrypted anew: %d values of %d of %d users"
                  .formatted(changed, done, owners.size()));
        }
      }
    }

    private void awaitGrace() throws SQLException, IOException {
      report.accept("Waiting until " + graceEnd() + ": servers may use the old keys until then");
      pause.until(this::graceEnd, clock);
    }

    private Instant graceEnd() throws SQLException {
      return rows.lastDoubled().map(last -> last.plus(GRACE)).orElse(clock.instant());
    }

    private void dropOldKey(KeyOwner owner) throws SQLException, GeneralSecurityException {
      Optional<byte[]> wrapped = rows.wrapped(owner);
      if (wrapped.isPresent()) {
        DataKeyset single = unwrap(owner, wrapped.get()).primaryOnly();
        rows.storeSingle(owner, wrapped.get(), wrap(owner, single));
      }
    }

    private DataKeyset unwrap(KeyOwner owner, byte[] wrapped) throws GeneralSecurityException {
      return DataKeyset.parse(tenantKey.unwrap(owner, wrapped));
    }

    private byte[] wrap(KeyOwner owner, DataKeyset keyset)
        throws SQLException, GeneralSecurityException {
      return tenantKey.wrap(owner, rows.ownKey(owner), keyset.bytes());
    }
  }
}
