package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.PasswordCheck;
import org.tidings.identity.Requires;
import org.tidings.people.Team;
import org.tidings.privacy.ErasureCertificate;
import org.tidings.privacy.WorkspaceErasure;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.Secret;

/**
 * Lets a person erase himself, and an owner his workspace. Nobody does so by accident: he types his
 * password again or, where a program asks for him, gives the id of what is to be erased.
 */
@ApplicationScoped
@Requires(Role.MEMBER)
public class OwnErasure {

  private static final String PASSWORD = "password";

  private final CurrentCaller caller;
  private final PasswordCheck passwords;
  private final Team team;
  private final WorkspaceErasure workspace;

  @Inject
  public OwnErasure(
      CurrentCaller caller, PasswordCheck passwords, Team team, WorkspaceErasure workspace) {
    this.caller = caller;
    this.passwords = passwords;
    this.team = team;
    this.workspace = workspace;
  }

  protected OwnErasure() {
    this(null, null, null, null); // for the container
  }

  /**
   * Erases the caller.
   *
   * @param confirm his own user id
   * @throws InvalidInputException when it is anything else
   * @throws ConflictException when the workspace has no other owner
   */
  public ErasureCertificate eraseMe(String confirm) {
    UUID me = caller.require().userId();
    requireConfirmed(confirm, me, "Give your own user id, which GET /me tells.");
    return team.remove(me);
  }

  /**
   * Erases the caller.
   *
   * @throws InvalidInputException when it is not his password
   * @throws TooOftenException when too many passwords were tried
   * @throws ConflictException when the workspace has no other owner
   */
  public ErasureCertificate eraseMe(Secret password) {
    passwords.require(PASSWORD, password);
    return team.remove(caller.require().userId());
  }

  /**
   * Erases the workspace with everybody in it.
   *
   * @param confirm the workspace's id
   * @throws InvalidInputException when it is anything else
   */
  @Requires(Role.OWNER)
  public ErasureCertificate eraseWorkspace(String confirm) {
    UUID tenant = caller.require().tenant().value();
    requireConfirmed(confirm, tenant, "Give the workspace's tenant id, which GET /me tells.");
    return workspace.erase();
  }

  /**
   * Erases the workspace with everybody in it.
   *
   * @throws InvalidInputException when it is not the caller's password
   * @throws TooOftenException when too many passwords were tried
   */
  @Requires(Role.OWNER)
  public ErasureCertificate eraseWorkspace(Secret password) {
    passwords.require(PASSWORD, password);
    return workspace.erase();
  }

  private static void requireConfirmed(String typed, UUID wanted, String advice) {
    if (!typed.strip().equalsIgnoreCase(wanted.toString())) {
      throw new InvalidInputException("confirm", advice);
    }
  }
}
