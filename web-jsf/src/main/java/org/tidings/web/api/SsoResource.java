package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tidings.identity.sso.SsoClient;
import org.tidings.identity.sso.SsoDesk;
import org.tidings.identity.sso.SsoView;
import org.tidings.secrets.Secret;

/** The identity provider of the caller's workspace, for its owners. */
@Path("workspace/sso")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SsoResource {

  private final SsoDesk desk;

  @Inject
  public SsoResource(SsoDesk desk) {
    this.desk = desk;
  }

  protected SsoResource() {
    this(null); // for the container
  }

  @GET
  public SsoView view() {
    return desk.view();
  }

  @PUT
  public SsoView save(@NotNull @Valid SsoRequest request) {
    return desk.save(
        SsoClient.of(request.issuer(), request.clientId(), new Secret(request.clientSecret())));
  }

  @DELETE
  public SsoView remove() {
    return desk.remove();
  }
}
