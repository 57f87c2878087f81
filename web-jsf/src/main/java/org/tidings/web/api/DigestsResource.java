package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.tidings.manage.DigestDesk;
import org.tidings.manage.DigestView;
import org.tidings.manage.Page;

/** What the caller was told. */
@Path("digests")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DigestsResource {

  private final DigestDesk desk;

  @Inject
  public DigestsResource(DigestDesk desk) {
    this.desk = desk;
  }

  protected DigestsResource() {
    this(null); // for the container
  }

  @GET
  public Page<DigestView> list(@BeanParam Paging paging) {
    return desk.list(paging.cursor(), paging.limit());
  }

  @POST
  public Response generateNow(@Context UriInfo uri) {
    UUID id = desk.generateNow();
    return Response.accepted(new DigestOpened(id))
        .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .build();
  }

  @GET
  @Path("{id}")
  public DigestView get(@PathParam("id") UUID id) {
    return desk.get(id);
  }
}
