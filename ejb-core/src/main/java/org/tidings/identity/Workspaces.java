package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.PeopleDirectory;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.account.WorkspaceOfLogin;
import org.tidings.problem.NotFoundException;
import org.tidings.tenant.TenantId;

/** The workspaces of a person who signed in with his password: the one he is in, and his others. */
@ApplicationScoped
@ForAnybody
public class Workspaces {

  private final CurrentCaller caller;
  private final PeopleDirectory directory;

  @Inject
  public Workspaces(CurrentCaller caller, PeopleDirectory directory) {
    this.caller = caller;
    this.directory = directory;
  }

  protected Workspaces() {
    this(null, null); // for the container
  }

  /** Who the user is now, with his present role; nobody once he does not belong here any more. */
  public Optional<Caller> present(TenantId tenant, UUID userId) {
    return directory
        .standing(tenant, userId)
        .map(standing -> new Caller(tenant, userId, standing.role(), TokenScope.WRITE));
  }

  /** All of his, by name. */
  @Requires(Role.MEMBER)
  public List<WorkspaceView> list() {
    TenantId here = caller.require().tenant();
    return ofCaller().stream()
        .map(one -> new WorkspaceView(one.tenant().value(), one.name(), one.tenant().equals(here)))
        .toList();
  }

  /**
   * Who he is in one of his workspaces.
   *
   * @throws NotFoundException when it is none of his
   */
  @Requires(Role.MEMBER)
  public Caller in(UUID workspace) {
    return ofCaller().stream()
        .filter(one -> one.tenant().value().equals(workspace))
        .map(one -> new Caller(one.tenant(), one.userId(), one.role(), TokenScope.WRITE))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("workspace"));
  }

  private List<WorkspaceOfLogin> ofCaller() {
    Caller me = caller.require();
    return directory
        .standing(me.tenant(), me.userId())
        .map(standing -> directory.workspaces(standing.loginId()))
        .orElse(List.of());
  }
}
