package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidings.problem.ConflictException;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/** Opens an account: a new person with a workspace of his own. */
@ApplicationScoped
@ForAnybody
public class SignUp {

  public static final int MAX_WORKSPACE_CHARS = 80;

  private final TenantContext tenants;
  private final AccountOpening opening;

  @Inject
  public SignUp(TenantContext tenants, AccountOpening opening) {
    this.tenants = tenants;
    this.opening = opening;
  }

  protected SignUp() {
    this(null, null); // for the container
  }

  /**
   * Opens the account.
   *
   * @throws InvalidInputException when something typed cannot be used
   * @throws ConflictException when the address has an account, or the caller is signed in
   */
  public SignedUp signUp(NewAccount account) {
    if (tenants.current().isPresent()) {
      throw new ConflictException("Sign out before you open another account.");
    }
    Optional<EmailAddress> email = EmailAddress.parse(account.email());
    List<FieldProblem> problems = problemsOf(account, email);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    String passwordHash = Passwords.hash(account.password()); // slow, so outside the transaction
    TenantId tenant = TenantId.random();
    return tenants.call(
        tenant, () -> opening.open(tenant, email.orElseThrow(), passwordHash, account));
  }

  private static List<FieldProblem> problemsOf(NewAccount account, Optional<EmailAddress> email) {
    List<FieldProblem> problems = new ArrayList<>();
    if (email.isEmpty()) {
      problems.add(new FieldProblem("email", "Give an e-mail address such as ann@example.org."));
    }
    ChosenPassword.problem(account.password()).ifPresent(problems::add);
    String workspace = account.workspace().strip();
    if (workspace.isEmpty() || workspace.length() > MAX_WORKSPACE_CHARS) {
      problems.add(
          new FieldProblem(
              "workspace",
              "Name the workspace in 1 to %d characters.".formatted(MAX_WORKSPACE_CHARS)));
    }
    return problems;
  }
}
