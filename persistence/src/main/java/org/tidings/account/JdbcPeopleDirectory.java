package org.tidings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;
import org.tidings.tenant.Statements.RowReader;
import org.tidings.tenant.TenantId;

@ApplicationScoped
class JdbcPeopleDirectory implements PeopleDirectory {

  private final Statements statements;

  @Inject
  JdbcPeopleDirectory(@Database(Database.Role.APP) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public Optional<Standing> standing(TenantId tenant, UUID userId) {
    return first(
        row -> new Standing(Role.valueOf(row.getString(1)), row.getObject(2, UUID.class)),
        "select role, login_id from find_membership(?, ?)",
        tenant.value(),
        userId);
  }

  @Override
  public List<WorkspaceOfLogin> workspaces(UUID loginId) {
    return all(
        row ->
            new WorkspaceOfLogin(
                new TenantId(row.getObject(1, UUID.class)),
                row.getObject(2, UUID.class),
                Role.valueOf(row.getString(3)),
                row.getString(4)),
        "select tenant_id, user_id, role, name from find_workspaces(?)",
        loginId);
  }

  @Override
  public Optional<InvitationPlace> invitation(String tokenHash) {
    return first(
        row ->
            new InvitationPlace(
                new TenantId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)),
        "select tenant_id, invitation_id from find_invitation(?)",
        tokenHash);
  }

  @Override
  public Optional<UUID> loginOf(String email) {
    return first(
        row -> row.getObject(1, UUID.class), "select login_id from find_login_id(?)", email);
  }

  @Override
  public Optional<TenantId> ofSsoPage(String slug) {
    return first(
        row -> new TenantId(row.getObject(1, UUID.class)),
        "select tenant_id from find_sso(?)",
        slug);
  }

  @Override
  public Optional<UUID> holdLogin(String email) {
    return first(row -> row.getObject(1, UUID.class), "select login_id from hold_login(?)", email);
  }

  private <T> Optional<T> first(RowReader<T> reader, String sql, Object... parameters) {
    return all(reader, sql, parameters).stream().findFirst();
  }

  private <T> List<T> all(RowReader<T> reader, String sql, Object... parameters) {
    return statements.query("The directory did not answer", reader, sql, parameters);
  }
}
