package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.tidings.privacy.export.ExportArchive;
import org.tidings.privacy.export.ExportDesk;
import org.tidings.privacy.export.ExportView;

/** Everything that Tidings keeps of the caller, as one archive. */
@Path("export")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ExportResource {

  static final String ZIP = "application/zip";

  private final ExportDesk desk;

  @Inject
  public ExportResource(ExportDesk desk) {
    this.desk = desk;
  }

  protected ExportResource() {
    this(null); // for the container
  }

  @POST
  public Response ask(@Context UriInfo uri) {
    UUID id = desk.ask();
    return Response.accepted(new ExportAsked(id))
        .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .build();
  }

  @GET
  @Path("{id}")
  public ExportView get(@PathParam("id") UUID id) {
    return desk.get(id);
  }

  @GET
  @Path("{id}/archive")
  @Produces({ZIP, MediaType.APPLICATION_JSON})
  public Response archive(@PathParam("id") UUID id) {
    ExportArchive archive = desk.archive(id);
    StreamingOutput stream = archive::writeTo;
    return Response.ok(stream, ZIP)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + archive.fileName() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
