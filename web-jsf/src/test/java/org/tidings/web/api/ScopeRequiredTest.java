package org.tidings.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.tenant.TenantId;

class ScopeRequiredTest {

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void a_read_token_reads(String method) {
    assertThat(answer(TokenScope.READ, method)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "get", "QUERY"})
  void a_read_token_does_nothing_else_whatever_it_may_be(String method) {
    assertThat(answer(TokenScope.READ, method)).map(Response::getStatus).contains(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "QUERY"})
  void a_write_token_does_everything(String method) {
    assertThat(answer(TokenScope.WRITE, method)).isEmpty();
  }

  @Test
  void a_refusal_is_a_problem_that_names_the_scope_that_is_needed() {
    Response refusal = answer(TokenScope.READ, "POST").orElseThrow();

    assertThat(refusal.getMediaType()).hasToString(Problem.MEDIA_TYPE);
    assertThat(((Problem) refusal.getEntity()).detail()).contains("the scope write");
    assertThat(refusal.getHeaderString("WWW-Authenticate"))
        .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"write\"");
  }

  @Test
  void whoever_has_not_signed_in_is_left_to_the_filter_for_that() {
    assertThat(answer(new CurrentCaller(), "POST")).isEmpty();
  }

  private static Optional<Response> answer(TokenScope scope, String method) {
    CurrentCaller caller = new CurrentCaller();
    caller.set(new Caller(TenantId.random(), UUID.randomUUID(), Role.OWNER, scope));
    return answer(caller, method);
  }

  /** What the filter answers in the resource's place; empty when it lets the request through. */
  private static Optional<Response> answer(CurrentCaller caller, String method) {
    AtomicReference<Response> answer = new AtomicReference<>();
    new ScopeRequired(caller).filter(request(method, answer));
    return Optional.ofNullable(answer.get());
  }

  private static ContainerRequestContext request(String method, AtomicReference<Response> answer) {
    return (ContainerRequestContext)
        Proxy.newProxyInstance(
            ScopeRequiredTest.class.getClassLoader(),
            new Class<?>[] {ContainerRequestContext.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "abortWith" -> {
                    answer.set((Response) arguments[0]);
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }
}
