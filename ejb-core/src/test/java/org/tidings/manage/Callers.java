package org.tidings.manage;

import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.testing.memory.Workspace;

/** Requests of people in a workspace. */
public final class Callers {

  private Callers() {}

  public static CurrentCaller ann(Workspace world) {
    return ann(world, Role.MEMBER);
  }

  public static CurrentCaller ann(Workspace world, Role role) {
    return member(world, world.ann, role);
  }

  /** Somebody else in the same workspace. */
  static CurrentCaller colleague(Workspace world) {
    return member(world, UUID.randomUUID(), Role.MEMBER);
  }

  public static CurrentCaller member(Workspace world, UUID user, Role role) {
    CurrentCaller caller = new CurrentCaller();
    caller.set(new Caller(world.tenant, user, role, TokenScope.WRITE));
    return caller;
  }
}
