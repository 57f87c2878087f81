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
import org.tidings.manage.ChannelSetup;
import org.tidings.manage.ChannelView;
import org.tidings.manage.Page;

/** The addresses that the caller's digests go to. */
@Path("channels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ChannelsResource {

  private final ChannelSetup setup;

  @Inject
  public ChannelsResource(ChannelSetup setup) {
    this.setup = setup;
  }

  protected ChannelsResource() {
    this(null); // for the container
  }

  @GET
  public Page<ChannelView> list() {
    return Everything.of(setup.list());
  }

  @POST
  public Response add(@NotNull @Valid ChannelRequest request, @Context UriInfo uri) {
    ChannelView channel = setup.add(request.type(), request.address());
    return Created.at(uri, channel.id(), channel);
  }

  @POST
  @Path("{id}/verify")
  public ChannelView verify(@PathParam("id") UUID id, @NotNull @Valid CodeRequest request) {
    return setup.verify(id, request.code());
  }

  @POST
  @Path("{id}/code")
  @Consumes(MediaType.WILDCARD)
  public Response resendCode(@PathParam("id") UUID id) {
    setup.resendCode(id);
    return Response.accepted().build();
  }

  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") UUID id) {
    setup.remove(id);
  }
}
