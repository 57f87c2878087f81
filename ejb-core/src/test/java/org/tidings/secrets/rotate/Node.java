package org.tidings.secrets.rotate;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.Membership;
import org.tidings.account.Role;
import org.tidings.account.StoredAccounts;
import org.tidings.account.User;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.UserKeys;
import org.tidings.secrets.Vault;
import org.tidings.secrets.local.LocalMasterKey;
import org.tidings.tenant.Tenant;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantEntityManager;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

/** A server as far as keys are concerned, with its own cache of them, over a real database. */
final class Node implements AutoCloseable {

  private final TenantContext tenants = new TenantContext();
  private static final ThreadLocal<TenantEntityManager> TRANSACTION = new ThreadLocal<>();
  private final TestTransactions transactions;
  private final Clock clock;
  private final UserKeys keys;
  private final Vault vault;

  Node(TestDatabase database, Path masterFile, Clock clock) {
    this.transactions = new TestTransactions(database, tenants);
    this.clock = clock;
    this.keys = new UserKeys(new LocalMasterKey(masterFile.toString()), tenants, accounts(), clock);
    this.vault = new Vault(keys, tenants);
  }

  /** The product's accounts of whatever transaction the thread has open. */
  private Accounts accounts() {
    return (Accounts)
        Proxy.newProxyInstance(
            Accounts.class.getClassLoader(),
            new Class<?>[] {Accounts.class},
            (proxy, method, arguments) ->
                method.invoke(StoredAccounts.in(TRANSACTION.get()), arguments));
  }

  /** Opens a workspace with one person. */
  void signUp(KeyOwner owner) {
    in(
        owner,
        connection -> {
          Accounts accounts = StoredAccounts.in(TRANSACTION.get());
          accounts.open(new Tenant(owner.tenant(), "Workspace", "free", clock.instant()));
          accounts.add(
              new User(
                  owner.user(),
                  UUID.randomUUID(),
                  "a@example.org",
                  ZoneOffset.UTC,
                  "en",
                  "free",
                  clock.instant()),
              new Membership(owner.user(), Role.OWNER),
              keys.create(owner.user()));
          return null;
        });
  }

  void addWorkspaceKey(KeyOwner workspace) {
    in(
        workspace,
        connection -> {
          StoredAccounts.in(TRANSACTION.get()).add(keys.createForWorkspace(Optional.empty()));
          return null;
        });
  }

  String read(Cell cell) {
    return in(
        cell.owner(),
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select %s from %s where %s = ?"
                      .formatted(
                          cell.column().column(), cell.column().table(), cell.column().row()))) {
            select.setString(1, cell.row());
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return vault.open(cell.owner().user(), cell.place(), row.getBytes(1));
            }
          }
        });
  }

  void write(Cell cell, String text) {
    in(
        cell.owner(),
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update %s set %s = ? where %s = ?"
                      .formatted(
                          cell.column().table(), cell.column().column(), cell.column().row()))) {
            update.setBytes(1, vault.seal(cell.owner().user(), cell.place(), text));
            update.setString(2, cell.row());
            return update.executeUpdate();
          }
        });
  }

  /** What a transaction does with its connection. */
  @FunctionalInterface
  interface Work<T> {

    T on(Connection connection) throws SQLException;
  }

  <T> T in(KeyOwner owner, Work<T> work) {
    return transactions.in(
        owner.tenant(),
        entities -> {
          TRANSACTION.set(entities);
          try {
            return work.on(entities.current().unwrap(Connection.class));
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          } finally {
            TRANSACTION.remove();
          }
        });
  }

  @Override
  public void close() {
    transactions.close();
  }
}
