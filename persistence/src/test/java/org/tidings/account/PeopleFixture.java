package org.tidings.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.tidings.tenant.Tenant;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantEntityManager;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

/** Workspaces with people in them, in a database of their own. */
final class PeopleFixture implements AutoCloseable {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  final TestDatabase database = new TestDatabase();
  final Directory logins = new JdbcDirectory(database.app());
  final PeopleDirectory directory = new JdbcPeopleDirectory(database.app());
  private final TestTransactions transactions = new TestTransactions(database, new TenantContext());

  TenantId workspace(String name) {
    TenantId tenant = TenantId.random();
    in(
        tenant,
        JpaAccounts::new,
        accounts -> open(accounts, new Tenant(tenant, name, "free", NOON)));
    return tenant;
  }

  private static Void open(Accounts accounts, Tenant tenant) {
    accounts.open(tenant);
    return null;
  }

  UUID login(String email) {
    UUID login = UUID.randomUUID();
    logins.createLogin(login, email, "hash", NOON);
    return login;
  }

  /** Makes the person with this login a member; answers who he is there. */
  UUID member(TenantId tenant, UUID login, String email, Role role) {
    UUID id = UUID.randomUUID();
    User user = new User(id, login, email, ZoneOffset.UTC, "en", "free", NOON);
    in(
        tenant,
        JpaAccounts::new,
        accounts -> {
          accounts.add(user, new Membership(id, role), new UserKey(id, new byte[] {1}, NOON));
          return null;
        });
    return id;
  }

  /** Does the work with a repository of the tenant's, in a transaction of its own. */
  <R, T> T in(TenantId tenant, Function<TenantEntityManager, R> made, Function<R, T> work) {
    return transactions.in(tenant, entities -> work.apply(made.apply(entities)));
  }

  @Override
  public void close() {
    transactions.close();
  }
}
