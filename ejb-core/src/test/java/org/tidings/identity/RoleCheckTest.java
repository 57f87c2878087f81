package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.problem.ForbiddenException;
import org.tidings.tenant.TenantId;

class RoleCheckTest {

  private static final String DONE = "done";

  private final CurrentCaller caller = new CurrentCaller();
  private final RoleCheck check = new RoleCheck(caller);

  /** A service for members, with something for admins and something for owners. */
  @Requires(Role.MEMBER)
  static class Service {

    public void look() {}

    @Requires(Role.ADMIN)
    public void invite() {}

    @Requires(Role.OWNER)
    public void close() {}
  }

  @ParameterizedTest
  @CsvSource({
    "MEMBER, look",
    "ADMIN, look",
    "OWNER, look",
    "ADMIN, invite",
    "OWNER, invite",
    "OWNER, close"
  })
  void goes_on_when_the_role_covers_what_is_required(Role role, String method) throws Exception {
    signIn(role);
    assertThat(check.check(call(method))).isEqualTo(DONE);
  }

  @ParameterizedTest
  @CsvSource({"MEMBER, invite", "MEMBER, close", "ADMIN, close"})
  void refuses_when_it_does_not(Role role, String method) {
    signIn(role);
    assertThatThrownBy(() -> check.check(call(method))).isInstanceOf(ForbiddenException.class);
  }

  @Test
  void refuses_who_has_not_signed_in() {
    assertThatThrownBy(() -> check.check(call("look"))).isInstanceOf(NotSignedInException.class);
  }

  private void signIn(Role role) {
    caller.set(new Caller(TenantId.random(), UUID.randomUUID(), role, TokenScope.WRITE));
  }

  private static InvocationContext call(String name) throws NoSuchMethodException {
    Method method = Service.class.getMethod(name);
    return (InvocationContext)
        Proxy.newProxyInstance(
            RoleCheckTest.class.getClassLoader(),
            new Class<?>[] {InvocationContext.class},
            (proxy, asked, arguments) -> asked.getName().equals("getMethod") ? method : DONE);
  }
}
