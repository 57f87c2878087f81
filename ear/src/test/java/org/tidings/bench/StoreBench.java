package org.tidings.bench;

import org.json.JSONObject;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

/**
 * How many rows of 4 KB a second the product's intake encrypts and stores over two connections,
 * with row-level security. Against COPY into a temporary table and one INSERT of as many bytes into
 * the same table under the same role.
 */
final class StoreBench implements Benchmark {

  private static final String OURS = "product";
  private static final String COPY = "COPY and INSERT ... ON CONFLICT";

  /** The product needs no temporary tables, so its role may make none. */
  private static final String LET_COPY =
      """
      do $$ begin
        execute format('grant temporary on database %I to tidings_app', current_database());
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
      StoredMailbox mailbox = StoredMailbox.open(transactions, scratch.path());
      CopiedRows copy = new CopiedRows(database.app(), mailbox);
      Contest contest =
          new Contest("rows/s")
              .with(OURS, () -> emptied(database, () -> TwoConnections.rowsPerSecond(mailbox)))
              .with(COPY, () -> emptied(database, () -> TwoConnections.rowsPerSecond(copy)))
              .run();
      return contest.report(OURS, COPY);
    }
  }

  private static double emptied(TestDatabase database, Contest.Entrant entrant) throws Exception {
    TestDatabase.execute(database.superuser(), "truncate notifications, outbox, digest_ledger");
    return entrant.run();
  }
}
