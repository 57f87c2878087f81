package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.tidings.manage.InboundSetup;
import org.tidings.manage.Page;
import org.tidings.manage.SharedSourceView;
import org.tidings.manage.SharedSources;
import org.tidings.manage.SigningSecretView;
import org.tidings.manage.SourceSetup;
import org.tidings.manage.SourceTest;
import org.tidings.manage.SourceTypeView;
import org.tidings.manage.SourceTypes;
import org.tidings.manage.SourceView;
import org.tidings.manage.UnreadableView;

/** The caller's sources, and those that members share. */
@Path("sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SourcesResource {

  private final SourceSetup setup;
  private final SharedSources shared;
  private final SourceTypes types;
  private final InboundSetup inbound;

  @Inject
  public SourcesResource(
      SourceSetup setup, SharedSources shared, SourceTypes types, InboundSetup inbound) {
    this.setup = setup;
    this.shared = shared;
    this.types = types;
    this.inbound = inbound;
  }

  protected SourcesResource() {
    this(null, null, null, null); // for the container
  }

  @GET
  public Page<SourceView> list() {
    return Everything.of(setup.list());
  }

  @POST
  public Response connect(@NotNull @Valid SourceRequest request, @Context UriInfo uri) {
    SourceView source = setup.connect(request.source());
    return Created.at(uri, source.id(), source);
  }

  @GET
  @Path("shared")
  public Page<SharedSourceView> shared() {
    return Everything.of(shared.list());
  }

  @GET
  @Path("types")
  public Page<SourceTypeView> types() {
    return Everything.of(types.list());
  }

  @POST
  @Path("test")
  public SourceTest test(@NotNull @Valid SourceRequest request) {
    return setup.test(request.source());
  }

  @GET
  @Path("{id}")
  public SourceView get(@PathParam("id") UUID id) {
    return setup.get(id);
  }

  @PATCH
  @Path("{id}")
  public SourceView change(@PathParam("id") UUID id, @NotNull @Valid SourcePatch patch) {
    return setup.change(id, patch.change());
  }

  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") UUID id) {
    setup.remove(id);
  }

  @POST
  @Path("{id}/poll")
  @Consumes(MediaType.WILDCARD)
  public Response poll(@PathParam("id") UUID id) {
    setup.poll(id);
    return Response.accepted().build();
  }

  @POST
  @Path("{id}/secret")
  @Consumes(MediaType.WILDCARD)
  public SigningSecretView secret(@PathParam("id") UUID id) {
    return inbound.renew(id);
  }

  @GET
  @Path("{id}/unreadable")
  public Page<UnreadableView> unreadable(@PathParam("id") UUID id) {
    return Everything.of(setup.unreadable(id));
  }
}
