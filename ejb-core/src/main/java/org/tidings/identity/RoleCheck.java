package org.tidings.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import org.tidings.account.Role;
import org.tidings.problem.ForbiddenException;

/**
 * Lets a caller do what his role covers. The one place where roles are enforced; it comes before
 * the transaction, so that a refusal costs none.
 */
@Interceptor
@Requires(Role.MEMBER)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RoleCheck {

  private final CurrentCaller caller;

  @Inject
  public RoleCheck(CurrentCaller caller) {
    this.caller = caller;
  }

  /**
   * Goes on for a caller whose role covers what the method, else its class, requires.
   *
   * @throws NotSignedInException when nobody signed in
   * @throws ForbiddenException when the caller's role does not cover it
   */
  @AroundInvoke
  public Object check(InvocationContext call) throws Exception {
    if (!caller.require().role().covers(needed(call.getMethod()))) {
      throw new ForbiddenException();
    }
    return call.proceed();
  }

  private static Role needed(Method method) {
    Requires own = method.getAnnotation(Requires.class);
    return (own == null ? method.getDeclaringClass().getAnnotation(Requires.class) : own).value();
  }
}
