package org.tidings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.TenantId;

@ApplicationScoped
class JdbcDirectory implements Directory {

  private final DataSource database;

  @Inject
  JdbcDirectory(@Database(Database.Role.APP) DataSource database) {
    this.database = database;
  }

  @Override
  public boolean createLogin(UUID loginId, String email, String passwordHash, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement create = connection.prepareStatement("select create_login(?, ?, ?, ?)")) {
      create.setObject(1, loginId);
      create.setString(2, email);
      create.setString(3, passwordHash);
      create.setObject(4, now.atOffset(ZoneOffset.UTC));
      try (ResultSet created = create.executeQuery()) {
        created.next();
        return created.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The login could not be stored", e);
    }
  }

  @Override
  public List<Login> findLogin(String email) {
    try (Connection connection = database.getConnection();
        PreparedStatement find =
            connection.prepareStatement(
                "select tenant_id, user_id, role, password_hash from find_login(?)")) {
      find.setString(1, email);
      List<Login> found = new ArrayList<>();
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) {
          found.add(
              new Login(
                  new TenantId(row.getObject(1, UUID.class)),
                  row.getObject(2, UUID.class),
                  Role.valueOf(row.getString(3)),
                  row.getString(4)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The directory did not answer", e);
    }
  }

  @Override
  public Optional<TokenHolder> findToken(String tokenHash) {
    try (Connection connection = database.getConnection();
        PreparedStatement find =
            connection.prepareStatement(
                "select tenant_id, user_id, role, expires_at from find_token(?)")) {
      find.setString(1, tokenHash);
      try (ResultSet row = find.executeQuery()) {
        return row.next() ? Optional.of(holder(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The directory did not answer", e);
    }
  }

  private static TokenHolder holder(ResultSet row) throws SQLException {
    return new TokenHolder(
        new TenantId(row.getObject(1, UUID.class)),
        row.getObject(2, UUID.class),
        Role.valueOf(row.getString(3)),
        Optional.ofNullable(row.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }
}
