package org.tidings.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.tidings.identity.CurrentCaller;

/** Lets nobody in who has not signed in, except to methods that are {@link Public}. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SignInRequired implements ContainerRequestFilter {

  @Context private ResourceInfo resource;
  @Inject private CurrentCaller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    if (caller.find().isPresent()
        || resource.getResourceMethod().isAnnotationPresent(Public.class)) {
      return;
    }
    Response problem =
        Problem.answer(
            Response.Status.UNAUTHORIZED, "Send a valid API token: Authorization: Bearer ...");
    request.abortWith(
        Response.fromResponse(problem).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build());
  }
}
