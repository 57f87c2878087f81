package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.tidings.manage.CreatedToken;
import org.tidings.manage.Page;
import org.tidings.manage.TokenSetup;
import org.tidings.manage.TokenView;

/** The caller's API tokens. */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class TokensResource {

  private final TokenSetup setup;

  @Inject
  public TokensResource(TokenSetup setup) {
    this.setup = setup;
  }

  protected TokensResource() {
    this(null); // for the container
  }

  @GET
  public Page<TokenView> list() {
    return Everything.of(setup.list());
  }

  @POST
  public Response create(@NotNull @Valid TokenRequest request, @Context UriInfo uri) {
    CreatedToken token = setup.create(request.wanted());
    return Created.at(uri, token.view().id(), NewTokenAnswer.of(token));
  }

  @DELETE
  @Path("{id}")
  public void revoke(@PathParam("id") UUID id) {
    setup.revoke(id);
  }
}
