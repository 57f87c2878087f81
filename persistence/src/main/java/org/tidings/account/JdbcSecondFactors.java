package org.tidings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantId;

@ApplicationScoped
class JdbcSecondFactors implements SecondFactors {

  private static final String NO_ANSWER = "The second factor could not be asked for";
  private static final String NOT_CHANGED = "The second factor could not be changed";

  private final Statements statements;

  @Inject
  JdbcSecondFactors(@Database(Database.Role.APP) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public Optional<SecondFactor> find(TenantId tenant, UUID userId) {
    return statements
        .query(
            NO_ANSWER,
            JdbcSecondFactors::factor,
            "select login_id, wrapped_secret, created_at, codes_left"
                + " from find_second_factor(?, ?)",
            tenant.value(),
            userId)
        .stream()
        .findFirst();
  }

  @Override
  public boolean add(
      UUID loginId, byte[] wrappedSecret, long step, Collection<String> codeHashes, Instant now) {
    return ask(
        "select add_second_factor(?, ?, ?, ?, ?)",
        loginId,
        wrappedSecret,
        step,
        String.join(" ", codeHashes),
        now);
  }

  @Override
  public boolean takeStep(UUID loginId, long step) {
    return ask("select take_step(?, ?)", loginId, step);
  }

  @Override
  public OptionalInt useRecoveryCode(UUID loginId, String codeHash) {
    return statements
        .query(
            NOT_CHANGED,
            row -> {
              int left = row.getInt(1);
              return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(left);
            },
            "select use_recovery_code(?, ?)",
            loginId,
            codeHash)
        .get(0);
  }

  @Override
  public boolean replaceRecoveryCodes(UUID loginId, Collection<String> codeHashes) {
    return ask("select replace_recovery_codes(?, ?)", loginId, String.join(" ", codeHashes));
  }

  @Override
  public boolean remove(UUID loginId) {
    return ask("select remove_second_factor(?)", loginId);
  }

  private boolean ask(String sql, Object... parameters) {
    return statements.query(NOT_CHANGED, row -> row.getBoolean(1), sql, parameters).get(0);
  }

  private static SecondFactor factor(ResultSet row) throws SQLException {
    return new SecondFactor(
        row.getObject(1, UUID.class),
        row.getBytes(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getInt(4));
  }
}
