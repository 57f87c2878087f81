package org.tidings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantId;

@ApplicationScoped
class JdbcCredentials implements Credentials {

  private static final String NOT_CHANGED = "The password could not be changed";

  private final Statements statements;

  @Inject
  JdbcCredentials(@Database(Database.Role.APP) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public boolean changePassword(UUID loginId, String knownHash, String newHash) {
    return ask(NOT_CHANGED, "select change_password(?, ?, ?)", loginId, knownHash, newHash);
  }

  @Override
  public boolean expectReset(String email, String tokenHash, Instant until) {
    return ask(
        "A link could not be stored", "select expect_reset(?, ?, ?)", email, tokenHash, until);
  }

  @Override
  public List<Resetting> findReset(String tokenHash, Instant now) {
    return statements.query(
        "Nobody could say whose a link is",
        row ->
            new Resetting(
                row.getString(1),
                new TenantId(row.getObject(2, UUID.class)),
                row.getObject(3, UUID.class)),
        "select email, tenant_id, user_id from find_reset(?, ?)",
        tokenHash,
        now);
  }

  @Override
  public boolean resetPassword(String tokenHash, String newHash, Instant now) {
    return ask(NOT_CHANGED, "select reset_password(?, ?, ?)", tokenHash, newHash, now);
  }

  private boolean ask(String failure, String sql, Object... parameters) {
    return statements.query(failure, row -> row.getBoolean(1), sql, parameters).get(0);
  }
}
