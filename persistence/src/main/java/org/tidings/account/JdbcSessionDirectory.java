package org.tidings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantId;

@ApplicationScoped
class JdbcSessionDirectory implements SessionDirectory {

  private static final String NOT_ENDED = "Sessions could not be ended";

  private final Statements statements;

  @Inject
  JdbcSessionDirectory(@Database(Database.Role.APP) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public Optional<SessionHolder> use(String secretHash, Instant now, Instant idleSince) {
    return statements
        .query(
            "Nobody could say whose a session is",
            JdbcSessionDirectory::holder,
            "select tenant_id, user_id, role, session_id from use_session(?, ?, ?)",
            secretHash,
            now,
            idleSince)
        .stream()
        .findFirst();
  }

  @Override
  public void end(String secretHash) {
    call(NOT_ENDED, "select end_session(?)", secretHash);
  }

  @Override
  public void endAllOf(UUID loginId, Optional<UUID> butSession) {
    call(NOT_ENDED, "select end_sessions(?, ?)", loginId, butSession.orElse(null));
  }

  @Override
  public void forget(Instant now, Instant idleSince) {
    call("Old sessions could not be forgotten", "select forget_sessions(?, ?)", now, idleSince);
  }

  private void call(String failure, String sql, Object... parameters) {
    statements.query(failure, row -> Optional.empty(), sql, parameters);
  }

  private static SessionHolder holder(ResultSet row) throws SQLException {
    return new SessionHolder(
        new TenantId(row.getObject(1, UUID.class)),
        row.getObject(2, UUID.class),
        Role.valueOf(row.getString(3)),
        row.getObject(4, UUID.class));
  }
}
