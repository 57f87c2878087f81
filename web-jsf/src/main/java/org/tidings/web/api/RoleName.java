package org.tidings.web.api;

import java.util.Arrays;
import org.tidings.account.Role;
import org.tidings.problem.InvalidInputException;

/** Reads the name of a role. */
final class RoleName {

  private RoleName() {}

  static Role parse(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidInputException("role", "Use OWNER, ADMIN or MEMBER."));
  }
}
