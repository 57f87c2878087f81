package org.tidings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.column.LowerCase;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantId;

@ApplicationScoped
class JdbcDirectory implements Directory {

  private static final String NO_ANSWER = "The directory did not answer";

  private final Statements statements;

  @Inject
  JdbcDirectory(@Database(Database.Role.APP) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public boolean createLogin(UUID loginId, String email, String passwordHash, Instant now) {
    return statements
        .query(
            "The login could not be stored",
            row -> row.getBoolean(1),
            "select create_login(?, ?, ?, ?)",
            loginId,
            email,
            passwordHash,
            now)
        .get(0);
  }

  @Override
  public List<Login> findLogin(String email) {
    return statements.query(
        NO_ANSWER,
        JdbcDirectory::login,
        "select tenant_id, user_id, role, password_hash from find_login(?)",
        email);
  }

  @Override
  public Optional<TokenHolder> useToken(String tokenHash, Instant now) {
    return statements
        .query(
            NO_ANSWER,
            JdbcDirectory::holder,
            "select tenant_id, user_id, role, scope from use_token(?, ?)",
            tokenHash,
            now)
        .stream()
        .findFirst();
  }

  @Override
  public boolean forgetLogin(UUID loginId) {
    return statements
        .query(
            "The login could not be deleted",
            row -> row.getBoolean(1),
            "select forget_login(?)",
            loginId)
        .get(0);
  }

  private static Login login(ResultSet row) throws SQLException {
    return new Login(
        new TenantId(row.getObject(1, UUID.class)),
        row.getObject(2, UUID.class),
        Role.valueOf(row.getString(3)),
        row.getString(4));
  }

  private static TokenHolder holder(ResultSet row) throws SQLException {
    return new TokenHolder(
        new TenantId(row.getObject(1, UUID.class)),
        row.getObject(2, UUID.class),
        Role.valueOf(row.getString(3)),
        LowerCase.constant(TokenScope.class, row.getString(4)));
  }
}
