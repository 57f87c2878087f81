package org.tidings.export;

import java.util.Arrays;
import java.util.List;

/**
 * A file of an archive: which rows of a table are a person's, and which of their columns it tells.
 * The only list of them; a test compares it with the database, column by column.
 *
 * @param rows what follows {@code from}, with a placeholder for the tenant and one for the person
 * @param keys the columns that tell the rows apart, with their types; rows stand in their order
 */
public record ExportFile(
    String name, String table, String rows, List<Key> keys, List<ExportColumn> columns) {

  /** A column of the key, and its SQL type. */
  public record Key(String column, String type) {}

  private static final String OWN = "user_id = ?";
  private static final String OF_OWN_SOURCES =
      "(tenant_id, source_id) in"
          + " (select s.tenant_id, s.source_id from data_sources s where s.user_id = ?)";
  private static final String OF_OWN_DIGESTS =
      "(tenant_id, digest_id) in"
          + " (select d.tenant_id, d.digest_id from digests d where d.user_id = ?)";

  /** What may be kept for so short a time that an archive would keep it for too long. */
  private static final String KEPT_AS_LONG = " and kept_until is null";

  private static final String OF_WHAT_IS_KEPT_AS_LONG =
      " and not exists (select 1 from digest_ledger l join notifications n"
          + " on n.tenant_id = l.tenant_id and n.notification_id = l.notification_id"
          + " where l.tenant_id = digest_entries.tenant_id"
          + " and l.digest_id = digest_entries.digest_id"
          + " and l.entry_position = digest_entries.position and n.kept_until is not null)";

  /** In the order in which they stand in the archive. Add at the end: exports are under way. */
  public static final List<ExportFile> ALL =
      List.of(
          of(
              "workspace",
              "tenants",
              "(tenant_id) in (select u.tenant_id from users u where u.user_id = ?)",
              "tenant_id uuid",
              "tenant_id name plan former_plan plan_changed_at created_at"),
          of(
              "user",
              "users",
              OWN,
              "user_id uuid",
              "user_id email phone time_zone locale preferences:json subscription_tier created_at"
                  + " updated_at"),
          of("membership", "memberships", OWN, "user_id uuid", "role entered_at"),
          new ExportFile(
              "identities.json",
              "external_identities",
              "identities_of(?, ?) where true",
              keys("issuer text,subject text"),
              columns("issuer subject created_at")),
          of(
              "sources",
              "data_sources",
              OWN,
              "source_id uuid",
              "source_id source_type name config:json status shared retention_days moved_from"
                  + " moved_at last_sync_at created_at updated_at"),
          of(
              "accounts",
              "grants",
              OWN,
              "grant_id uuid",
              "grant_id provider scopes account:sealed state trouble consented_at"
                  + " refreshed_at access_expires_at wall_at created_at"),
          of(
              "sync-states",
              "sync_state",
              OF_OWN_SOURCES,
              "source_id uuid",
              "source_id cursor last_sync_timestamp last_processed_item_id error_count last_error"
                  + " next_poll_at news_count news_first_at news_at"),
          of(
              "unreadable-items",
              "unreadable_items",
              OF_OWN_SOURCES,
              "source_id uuid,external_id text",
              "source_id external_id position reason found_at"),
          of(
              "notifications",
              "notifications",
              OWN + KEPT_AS_LONG,
              "notification_id uuid",
              "notification_id source_id source_type external_id thread_key traits:list"
                  + " content:sealed summary:sealed occurred_at created_at digest_id delivered_at"
                  + " delivery_method"),
          of(
              "schedules",
              "digest_schedules",
              OWN,
              "schedule_id uuid",
              "schedule_id days:list local_time time_zone next_at"),
          of(
              "channels",
              "delivery_channels",
              OWN,
              "channel_id uuid",
              "channel_id type address verified_at opted_out_at created_at"),
          of(
              "digests",
              "digests",
              OWN,
              "digest_id uuid",
              "digest_id status mode requested window_start window_end created_at composed_at"
                  + " tally:list"),
          of(
              "digest-entries",
              "digest_entries",
              OF_OWN_DIGESTS + OF_WHAT_IS_KEPT_AS_LONG,
              "digest_id uuid,position int",
              "digest_id position importance content:sealed"),
          of(
              "digest-ledger",
              "digest_ledger",
              OF_OWN_DIGESTS,
              "notification_id uuid",
              "digest_id notification_id outcome entry_position rule_id"),
          of(
              "deliveries",
              "deliveries",
              OF_OWN_DIGESTS,
              "delivery_id uuid",
              "delivery_id digest_id channel_id status attempts unknown_outcomes message_id"
                  + " provider_id next_attempt_at created_at accepted_at delivered_at last_error"),
          of(
              "api-tokens",
              "api_tokens",
              OWN,
              "token_id uuid",
              "token_id name scope created_at expires_at last_used_at"),
          of(
              "sessions",
              "sessions",
              OWN,
              "session_id uuid",
              "session_id created_at last_seen_at expires_at origin user_agent"),
          of(
              "invitations",
              "invitations",
              "invited_by = ?",
              "invitation_id uuid",
              "invitation_id email role created_at expires_at"),
          of(
              "audit-events",
              "audit_events",
              // His own acts, and what somebody not signed in did to his account. What others did
              // names the address they did it from, which is theirs.
              "coalesce(actor_user_id, object_id) = ?",
              "seq bigint",
              "seq at actor_user_id action object_type object_id origin"),
          of("sso-identity", "sso_identities", OWN, "user_id uuid", "issuer subject created_at"),
          of(
              "rules",
              "rules",
              OWN,
              "rule_id uuid",
              "rule_id effect enabled content:sealed created_at"));

  private static ExportFile of(
      String name, String table, String condition, String keys, String columns) {
    return new ExportFile(
        name + ".json",
        table,
        table + " where tenant_id = ? and " + condition,
        keys(keys),
        columns(columns));
  }

  private static List<Key> keys(String keys) {
    return Arrays.stream(keys.split(",", -1))
        .map(key -> key.split(" ", 2))
        .map(words -> new Key(words[0], words[1]))
        .toList();
  }

  private static List<ExportColumn> columns(String columns) {
    return Arrays.stream(columns.split(" ", -1)).map(ExportColumn::parse).toList();
  }
}
