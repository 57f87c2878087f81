package org.tidings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantId;

@ApplicationScoped
class JdbcExternalIdentities implements ExternalIdentities {

  private static final String NO_ANSWER = "The directory of identities did not answer";

  private final Statements statements;

  @Inject
  JdbcExternalIdentities(@Database(Database.Role.APP) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public List<IdentityHolder> find(ExternalIdentity identity) {
    return statements.query(
        NO_ANSWER,
        JdbcExternalIdentities::holder,
        "select tenant_id, user_id, role, used_last from find_identity(?, ?)",
        identity.issuer(),
        identity.subject());
  }

  @Override
  public boolean createLogin(UUID loginId, String email, ExternalIdentity identity, Instant now) {
    return ask(
        "select create_external_login(?, ?, ?, ?, ?)",
        loginId,
        email,
        identity.issuer(),
        identity.subject(),
        now);
  }

  @Override
  public boolean connect(TenantId tenant, UUID userId, ExternalIdentity identity, Instant now) {
    return ask(
        "select connect_identity(?, ?, ?, ?, ?)",
        tenant.value(),
        userId,
        identity.issuer(),
        identity.subject(),
        now);
  }

  @Override
  public boolean isConnected(TenantId tenant, UUID userId, String issuer) {
    return ask("select has_identity(?, ?, ?)", tenant.value(), userId, issuer);
  }

  @Override
  public boolean disconnect(TenantId tenant, UUID userId, String issuer) {
    return ask("select disconnect_identity(?, ?, ?)", tenant.value(), userId, issuer);
  }

  private boolean ask(String sql, Object... parameters) {
    return statements.query(NO_ANSWER, row -> row.getBoolean(1), sql, parameters).get(0);
  }

  private static IdentityHolder holder(ResultSet row) throws SQLException {
    return new IdentityHolder(
        new TenantId(row.getObject(1, UUID.class)),
        row.getObject(2, UUID.class),
        Role.valueOf(row.getString(3)),
        row.getBoolean(4));
  }
}
