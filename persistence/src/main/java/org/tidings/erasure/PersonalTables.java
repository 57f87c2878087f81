package org.tidings.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The tables that hold something of a person, and how it is deleted. In SQL, since a restored dump
 * is rid of erased people by the operator's command, which has the JDK and no application beside
 * it. Every statement names the tenant, whether or not row-level security shows others.
 */
public final class PersonalTables {

  private static final String OWN = "user_id = ?";
  private static final String OF_OWN_SOURCES =
      "(tenant_id, source_id) in"
          + " (select s.tenant_id, s.source_id from data_sources s where s.user_id = ?)";
  private static final String OF_OWN_DIGESTS =
      "(tenant_id, digest_id) in"
          + " (select d.tenant_id, d.digest_id from digests d where d.user_id = ?)";

  private static final String OF_OWN_EXPORTS =
      "(tenant_id, export_id) in"
          + " (select e.tenant_id, e.export_id from exports e where e.user_id = ?)";

  private record Share(String table, String condition) {}

  /** In an order that no foreign key objects to. */
  private static final List<Share> SHARES =
      List.of(
          new Share("export_chunks", OF_OWN_EXPORTS),
          new Share("exports", OWN),
          new Share("deliveries", OF_OWN_DIGESTS),
          new Share("digest_ledger", OF_OWN_DIGESTS),
          new Share("notifications", OWN),
          new Share("digest_entries", OF_OWN_DIGESTS),
          new Share("digests", OWN),
          new Share("rules", OWN),
          new Share("unreadable_items", OF_OWN_SOURCES),
          new Share("sync_state", OF_OWN_SOURCES),
          new Share("data_sources", OWN),
          new Share("grants", OWN),
          new Share("digest_schedules", OWN),
          new Share("delivery_channels", OWN),
          new Share("api_tokens", OWN),
          new Share("invitations", "invited_by = ?"),
          new Share("sessions", OWN),
          new Share("sso_identities", OWN),
          new Share("memberships", OWN),
          new Share("user_keys", OWN),
          new Share("users", OWN));

  /**
   * What a workspace has apart from its people: the provider of its own, with the key for it, and
   * what it spent.
   */
  private static final List<Share> OF_THE_WORKSPACE =
      List.of(
          new Share("sso_configurations", "id = ?"),
          new Share("sso_removals", "tenant_id = ?"),
          new Share("expenses", "tenant_id = ?"),
          new Share("user_keys", OWN)); // the workspace's id stands for a user's

  /**
   * In the order of the intake, the opening of digests, their composition and the export: no
   * circle.
   */
  private static final List<String> LOCKS =
      List.of(
          "select from sync_state where tenant_id = ? and "
              + OF_OWN_SOURCES
              + " order by source_id for update",
          "select from users where tenant_id = ? and user_id = ? for update",
          "select from digests where tenant_id = ? and user_id = ? and status = 'composing'"
              + " order by digest_id for update",
          "select from exports where tenant_id = ? and user_id = ? for update");

  private PersonalTables() {}

  static List<String> names() {
    return SHARES.stream().map(Share::table).toList();
  }

  /** Deletes everything of the person, as {@link PersonalRows#delete}. */
  public static Map<String, Integer> delete(Connection connection, UUID tenant, UUID person)
      throws SQLException {
    for (String lock : LOCKS) {
      try (PreparedStatement statement = connection.prepareStatement(lock)) {
        bind(statement, tenant, person);
        statement.execute();
      }
    }
    return delete(connection, SHARES, tenant, person);
  }

  /** Deletes what belongs to nobody in the workspace, as {@link PersonalRows#deleteOfWorkspace}. */
  public static Map<String, Integer> deleteOfWorkspace(Connection connection, UUID tenant)
      throws SQLException {
    return delete(connection, OF_THE_WORKSPACE, tenant, tenant);
  }

  private static Map<String, Integer> delete(
      Connection connection, List<Share> shares, UUID tenant, UUID owner) throws SQLException {
    Map<String, Integer> deleted = new LinkedHashMap<>();
    for (Share share : shares) {
      String sql = "delete from " + share.table() + " where tenant_id = ? and " + share.condition();
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        bind(statement, tenant, owner);
        deleted.put(share.table(), statement.executeUpdate());
      }
    }
    return deleted;
  }

  private static void bind(PreparedStatement statement, UUID tenant, UUID person)
      throws SQLException {
    statement.setObject(1, tenant);
    statement.setObject(2, person);
  }
}
