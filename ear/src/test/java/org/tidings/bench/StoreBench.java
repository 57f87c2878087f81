package org.tidings.bench;

import org.json.JSONObject;
import org.tidings.secrets.Vault;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

/**
 * How many rows of 4 KB a second the product's intake encrypts and stores over two connections,
 * with row-level security. Against the same without either, and against COPY into a temporary table
 * and one INSERT of as many bytes into the same table under the same role.
 */
final class StoreBench implements Benchmark {

  private static final String OURS = "product";
  private static final String UNPROTECTED = "product without encryption and row-level security";
  private static final String COPY = "COPY and INSERT ... ON CONFLICT";

  /** The product needs no temporary tables, so its role may make none. */
  private static final String LET_COPY =
      """
      do $$ begin
        execute format('grant temporary on database %I to tidings_app', current_database());
      end $$""";

  /** For each table that has it. The parameter is what to do with it. */
  private static final String ROW_LEVEL_SECURITY =
      """
      do $$ declare secured regclass; begin
        for secured in
          select distinct tablename::regclass from pg_policies where schemaname = 'public'
        loop
          execute format('alter table %%s %s row level security', secured);
        end loop;
      end $$""";

  @Override
  public String question() {
    return "rows of 4 KB a second through the intake, encrypted, with row-level security";
  }

  @Override
  public JSONObject run() throws Exception {
    TestDatabase database = new TestDatabase();
    TestDatabase.execute(database.superuser(), LET_COPY);
    try (TestTransactions transactions = new TestTransactions(database, new TenantContext());
        Scratch scratch = Scratch.create()) {
      StoredMailbox mailbox = StoredMailbox.open(transactions, scratch.path(), Vault::new);
      StoredMailbox open =
          StoredMailbox.open(transactions, scratch.path(), (keys, in) -> new ReadableVault());
      CopiedRows copy = new CopiedRows(database.app(), mailbox);
      Contest contest =
          new Contest("rows/s")
              .with(OURS, () -> emptied(database, "enable", mailbox))
              .with(UNPROTECTED, () -> emptied(database, "disable", open))
              .with(COPY, () -> emptied(database, "enable", copy))
              .run();
      return contest
          .report(OURS, COPY)
          .put("without_protection", Contest.rounded(contest.median(UNPROTECTED)))
          .put("ratio_to_unprotected", contest.ratio(OURS, UNPROTECTED));
    }
  }

  /**
   * Into empty tables.
   *
   * @param security what to do with row-level security: enable or disable
   */
  private static double emptied(
      TestDatabase database, String security, TwoConnections.Storage storage) throws Exception {
    TestDatabase.execute(database.superuser(), "truncate notifications, outbox, digest_ledger");
    TestDatabase.execute(database.superuser(), ROW_LEVEL_SECURITY.formatted(security));
    return TwoConnections.rowsPerSecond(storage);
  }
}
