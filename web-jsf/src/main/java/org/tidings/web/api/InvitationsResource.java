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
import org.tidings.manage.Page;
import org.tidings.people.InvitationDesk;
import org.tidings.people.InvitationView;

/** Invitations to the caller's workspace, for its owners and admins. */
@Path("invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class InvitationsResource {

  private final InvitationDesk desk;

  @Inject
  public InvitationsResource(InvitationDesk desk) {
    this.desk = desk;
  }

  protected InvitationsResource() {
    this(null); // for the container
  }

  @GET
  public Page<InvitationView> list() {
    return Everything.of(desk.list());
  }

  @POST
  public Response invite(@NotNull @Valid InvitationRequest request, @Context UriInfo uri) {
    InvitationView invitation = desk.invite(request.email(), RoleName.parse(request.role()));
    return Created.at(uri, invitation.id(), invitation);
  }

  @POST
  @Path("{id}/resend")
  @Consumes(MediaType.WILDCARD)
  public InvitationView resend(@PathParam("id") UUID id) {
    return desk.resend(id);
  }

  @DELETE
  @Path("{id}")
  public void revoke(@PathParam("id") UUID id) {
    desk.revoke(id);
  }
}
