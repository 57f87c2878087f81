package org.tidings.privacy.export;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tidings.account.Accounts;
import org.tidings.account.StoredAccounts;
import org.tidings.deliver.Mailer;
import org.tidings.deliver.PortalLinks;
import org.tidings.export.DueExport;
import org.tidings.export.StoredExports;
import org.tidings.secrets.UserKeys;
import org.tidings.secrets.Vault;
import org.tidings.secrets.local.LocalMasterKey;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantEntityManager;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;
import org.tidings.testing.memory.InMemoryAuditLog;
import org.tidings.testing.memory.TestClock;
import org.tidings.testing.memory.Workspace;
import org.tidings.trail.AuditTrail;
import org.tidings.trail.RequestOrigin;

/** A server as far as exports are concerned, over a real database. */
final class ExportNode implements AutoCloseable {

  final List<Mailer.PlainMail> mails = new ArrayList<>();
  Mailer mailer = mails::add;

  private final TestDatabase database;
  private final TestClock clock;
  private final TenantId tenant;
  private final ExportSettings settings;
  private final TenantContext tenants = new TenantContext();
  private final TestTransactions transactions;
  private final LocalMasterKey masterKey;
  private final AuditTrail trail;

  ExportNode(
      TestDatabase database,
      Path masterFile,
      TestClock clock,
      TenantId tenant,
      ExportSettings settings) {
    this.database = database;
    this.clock = clock;
    this.tenant = tenant;
    this.settings = settings;
    this.transactions = new TestTransactions(database, tenants);
    this.masterKey = new LocalMasterKey(masterFile.toString());
    RequestOrigin origin = new RequestOrigin();
    origin.set(Workspace.ORIGIN);
    this.trail = new AuditTrail(new InMemoryAuditLog(), Workspace.AUDIT_KEY, origin, clock);
    trail.begin(tenant);
  }

  /** What one transaction works with. */
  record Parts(UserKeys keys, Vault vault, ExportSteps steps, ExportRequests requests) {}

  <T> T in(Function<Parts, T> work) {
    return transactions.in(tenant, entities -> work.apply(parts(entities)));
  }

  private Parts parts(TenantEntityManager entities) {
    Accounts accounts = StoredAccounts.in(entities);
    UserKeys keys = new UserKeys(masterKey, tenants, accounts, clock);
    Vault vault = new Vault(keys, tenants);
    ExportSeal seal = new ExportSeal(vault);
    return new Parts(
        keys,
        vault,
        new ExportSteps(
            StoredExports.in(entities),
            StoredExports.records(entities, tenants),
            new ExportJson(vault),
            seal,
            accounts,
            settings,
            clock),
        new ExportRequests(StoredExports.in(entities), seal, accounts, trail, clock));
  }

  /** Claims the export that is due. */
  Optional<DueExport> claim() {
    return StoredExports.claims(database).claim(clock.instant(), ExportSettings.LEASE);
  }

  ExportSteps.Next step(DueExport due) {
    return in(parts -> parts.steps().step(due));
  }

  /** Does what is due, as a tick of the timer has it done; answers whether there was anything. */
  boolean tick() {
    Optional<DueExport> due = claim();
    due.ifPresent(
        new ExportWork(
                new ExportSteps() {
                  @Override
                  public Next step(DueExport one) {
                    return ExportNode.this.step(one);
                  }

                  @Override
                  public void told(DueExport one) {
                    in(
                        parts -> {
                          parts.steps().told(one);
                          return null;
                        });
                  }
                },
                new ExportMail(
                    mail -> mailer.send(mail),
                    new PortalLinks("https://tidings.example"),
                    settings))
            ::on);
    return due.isPresent();
  }

  static ExportSettings usual() {
    return new ExportSettings(Duration.ofDays(7), Duration.ofHours(24), 4096);
  }

  @Override
  public void close() {
    transactions.close();
  }
}
