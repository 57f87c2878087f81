package org.tidings.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.account.Directory;
import org.tidings.account.Login;
import org.tidings.account.Role;
import org.tidings.account.TokenHolder;
import org.tidings.account.TokenScope;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.CurrentSession;
import org.tidings.identity.SignIn;
import org.tidings.tenant.TenantId;

class CallerMechanismTest {

  private static final String TOKEN = "tid_" + "x".repeat(43);

  private final CallerMechanism mechanism =
      new CallerMechanism(
          // what the others are for, only a password needs
          new SignIn(new EveryTokenIsAnns(), null, null, null, null, null, null, Clock.systemUTC()),
          null, // no token of these is a JWT
          null, // for sessions
          null, // sessions count at the portal only
          new CurrentCaller(),
          new CurrentSession());

  @Test
  void knows_a_caller_by_the_token_in_the_header() {
    assertThat(mechanism.callerOf(request("Bearer " + TOKEN, "")))
        .map(Caller::scope)
        .contains(TokenScope.READ);
  }

  @Test
  void does_not_take_a_token_from_the_query_string() {
    assertThat(mechanism.callerOf(request(null, "access_token=" + TOKEN))).isEmpty();
    assertThat(mechanism.callerOf(request("Bearer", "token=" + TOKEN))).isEmpty();
  }

  /** A request to the API with this header and this query string. */
  private static HttpServletRequest request(String authorization, String query) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            CallerMechanismTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getServletPath" -> "/api/v1";
                  case "getPathInfo" -> "/me";
                  case "getHeader" -> "Authorization".equals(arguments[0]) ? authorization : null;
                  case "getQueryString" -> query;
                  case "getParameter" -> TOKEN;
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }

  private static final class EveryTokenIsAnns implements Directory {
    @Override
    public Optional<TokenHolder> useToken(String tokenHash, Instant now) {
      return Optional.of(
          new TokenHolder(TenantId.random(), UUID.randomUUID(), Role.OWNER, TokenScope.READ));
    }

    @Override
    public boolean createLogin(UUID loginId, String email, String passwordHash, Instant now) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Login> findLogin(String email) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean forgetLogin(UUID loginId) {
      throw new UnsupportedOperationException();
    }
  }
}
