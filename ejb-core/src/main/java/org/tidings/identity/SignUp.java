package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidings.limit.Limit;
import org.tidings.limit.Limiter;
import org.tidings.limit.Use;
import org.tidings.problem.ConflictException;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.trail.RequestOrigin;

/** Opens an account: a new person with a workspace of his own. */
@ApplicationScoped
@ForAnybody
public class SignUp {

  public static final int MAX_WORKSPACE_CHARS = 80;

  private final TenantContext tenants;
  private final Limiter limiter;
  private final RequestOrigin origin;
  private final AccountOpening opening;

  @Inject
  public SignUp(
      TenantContext tenants, Limiter limiter, RequestOrigin origin, AccountOpening opening) {
    this.tenants = tenants;
    this.limiter = limiter;
    this.origin = origin;
    this.opening = opening;
  }

  protected SignUp() {
    this(null, null, null, null); // for the container
  }

  /**
   * Opens the account.
   *
   * @throws InvalidInputException when something typed cannot be used
   * @throws ConflictException when the address has an account, or the caller is signed in
   * @throws TooOftenException when too many were opened from where the request comes from
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
    limiter.use(Use.from(origin, Limit.SIGN_UP_PER_ADDRESS));
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
    String workspace = account.workspace().strip();
    PasswordPolicy.problem("password", account.password(), account.email(), workspace)
        .ifPresent(problems::add);
    if (workspace.isEmpty() || workspace.length() > MAX_WORKSPACE_CHARS) {
      problems.add(
          new FieldProblem(
              "workspace",
              "Name the workspace in 1 to %d characters.".formatted(MAX_WORKSPACE_CHARS)));
    }
    return problems;
  }
}
