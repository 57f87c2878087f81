package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.account.Directory;
import org.tidings.account.User;
import org.tidings.secrets.Secret;
import org.tidings.tenant.TenantContext;

/** Asks somebody who has signed in for his password once more, before what cannot be undone. */
@ApplicationScoped
public class PasswordCheck {

  private final Directory directory;
  private final TenantContext tenants;

  @Inject
  public PasswordCheck(Directory directory, TenantContext tenants) {
    this.directory = directory;
    this.tenants = tenants;
  }

  protected PasswordCheck() {
    this(null, null); // for the container
  }

  /** Whether it is the password of this user of the current tenant. */
  public boolean isOf(User user, Secret password) {
    return directory.findLogin(user.email()).stream()
        .filter(login -> login.tenant().equals(tenants.require()))
        .filter(login -> login.userId().equals(user.id()))
        .anyMatch(login -> Passwords.matches(password, login.passwordHash()));
  }
}
