package org.tidings.web.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.tidings.account.TokenScope;
import org.tidings.identity.CurrentCaller;

/**
 * Lets a caller do no more than the scope of his token allows: the scope {@code read} is for the
 * methods listed here, every other method, whatever it may be, needs {@code write}. The one place
 * where scopes are enforced.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class ScopeRequired implements ContainerRequestFilter {

  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final CurrentCaller caller;

  @Inject
  public ScopeRequired(CurrentCaller caller) {
    this.caller = caller;
  }

  protected ScopeRequired() {
    this(null); // for the container
  }

  @Override
  public void filter(ContainerRequestContext request) {
    TokenScope needed = READING.contains(request.getMethod()) ? TokenScope.READ : TokenScope.WRITE;
    boolean allowed = caller.find().map(found -> found.scope().covers(needed)).orElse(true);
    if (!allowed) {
      request.abortWith(refusal(needed));
    }
  }

  private static Response refusal(TokenScope needed) {
    Response problem =
        Problem.answer(
            Response.Status.FORBIDDEN,
            "This needs an API token with the scope " + needed.code() + ".");
    String challenge = "Bearer error=\"insufficient_scope\", scope=\"" + needed.code() + "\"";
    return Response.fromResponse(problem).header(HttpHeaders.WWW_AUTHENTICATE, challenge).build();
  }
}
