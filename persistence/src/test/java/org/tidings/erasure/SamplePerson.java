package org.tidings.erasure;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

/** A person with a row in every table that can hold one of his. Ids repeat in each tenant. */
public final class SamplePerson {

  public final UUID user;
  public final UUID login = UUID.randomUUID();
  private final DataSource superuser;
  private final UUID source;
  private final UUID digest;
  private final UUID notification;
  private final UUID channel;

  public SamplePerson(TestDatabase database, UUID user) {
    this.superuser = database.superuser();
    this.user = user;
    this.source = derived("source");
    this.digest = derived("digest");
    this.notification = derived("notification");
    this.channel = derived("channel");
  }

  private UUID derived(String what) {
    return UUID.nameUUIDFromBytes((user + what).getBytes(StandardCharsets.UTF_8));
  }

  public static void open(TestDatabase database, TenantId tenant) throws SQLException {
    TestDatabase.execute(
        database.superuser(),
        "insert into tenants values ('%1$s', '%1$s', 'Acme', 'free', now())".formatted(tenant));
    for (String row :
        new String[] {
          "rosters values ('%1$s', '%1$s')",
          "sso_configurations values ('%1$s', '%1$s', '%2$s', '%2$s', 'i', 'c', 's', now())",
          "sso_removals values ('%1$s', 'h', now())",
          "expenses values ('%1$s', 'x', '2026-11', 1, 0, null)",
          "user_keys values ('%1$s', '%1$s', 'k', now())"
        }) {
      TestDatabase.execute(
          database.superuser(), "insert into " + row.formatted(tenant, UUID.randomUUID()));
    }
  }

  /** Stores the rows. */
  public void joins(TenantId tenant) throws SQLException {
    insert(
        tenant,
        "users",
        "'%s', '%s', '%s@example.org', null, 'UTC', 'en', '{}', 'free', now(), now()"
            .formatted(user, login, user));
    insert(tenant, "memberships", "'%s', 'OWNER'".formatted(user));
    insert(tenant, "user_keys", "'%s', 'k', now()".formatted(user));
    insert(
        tenant,
        "api_tokens",
        "'%s', '%s', 'Script', '%s', now(), now(), 'read'"
            .formatted(derived("token"), user, UUID.randomUUID()));
    insert(
        tenant,
        "invitations",
        "'%s', '%s@example.org', 'MEMBER', '%s', '%s', now(), now()"
            .formatted(derived("invited"), derived("guest"), UUID.randomUUID(), user));
    insert(
        tenant,
        "sessions",
        "'%s', '%s', '%s', now(), now(), now(), '192.0.2.7', 'Browser'"
            .formatted(derived("session"), user, UUID.randomUUID()));
    insert(tenant, "sso_identities", "'%s', 'i', '%s', now()".formatted(user, user));
    insert(
        tenant,
        "grants",
        "'%s', '%s', 'google', 's', 'a', 't', true, 'active', null, now(), now(), now(), null, null, null, 1, now()"
            .formatted(derived("grant"), user));
    insert(
        tenant,
        "data_sources",
        "'%s', '%s', 'email', 'Work', '{}', 's', 'active', null, now(), now(), 1"
            .formatted(source, user));
    insert(
        tenant,
        "sync_state",
        "'%s', '', null, null, 0, null, now(), null, null, 0".formatted(source));
    insert(tenant, "unreadable_items", "'%s', 'x', '1', 'Too large', now()".formatted(source));
    insert(
        tenant,
        "digests",
        "'%s', '%s', 'composing', 'extractive', false, now(), now(), now(), null, 1"
            .formatted(digest, user));
    insert(
        tenant,
        "notifications",
        "'%s', '%s', '%s', 'email', 'x', 't', '', 'c', 's', now(), now(), '%s'"
            .formatted(notification, user, source, digest));
    insert(tenant, "rules", "'%s', '%s', 'low', true, 'c', now()".formatted(derived("rule"), user));
    insert(tenant, "digest_entries", "'%s', 0, 1, 'c'".formatted(digest));
    insert(tenant, "digest_ledger", "'%s', '%s', 'included', 0".formatted(notification, digest));
    insert(
        tenant,
        "digest_schedules",
        "'%s', '%s', 'MON', '08:00', 'UTC', now()".formatted(derived("schedule"), user));
    insert(
        tenant,
        "delivery_channels",
        "'%s', '%s', 'email', 'a@example.org', null, null, 0, now(), null, now()"
            .formatted(channel, user));
    insert(
        tenant,
        "deliveries",
        "'%s', '%s', '%s', 'due', 0, 0, 'm', null, null, now(), now()"
            .formatted(derived("delivery"), digest, channel));
    insert(
        tenant,
        "exports",
        "'%s', '%s', 'preparing', now(), null, null, null, 0, null, 1, 2, now(), 0"
            .formatted(derived("export"), user));
    insert(tenant, "export_chunks", "'%s', 0, 0, 1, 'c'".formatted(derived("export")));
  }

  /** Stores how he signs in. */
  public void registers() throws SQLException {
    TestDatabase.execute(
        superuser,
        "insert into logins values ('%s', '%s@example.org', 'h', now())".formatted(login, user));
  }

  private void insert(TenantId tenant, String table, String values) throws SQLException {
    TestDatabase.execute(
        superuser, "insert into %s values ('%s', %s)".formatted(table, tenant, values));
  }
}
