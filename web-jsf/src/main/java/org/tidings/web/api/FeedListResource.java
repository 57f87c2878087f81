package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.tidings.ingest.feed.OpmlWriter;
import org.tidings.manage.FeedImport;
import org.tidings.manage.FeedLists;

/** The caller's feeds as a list (OPML). */
@Path("sources/opml")
@RequestScoped
public class FeedListResource {

  private final FeedLists lists;

  @Inject
  public FeedListResource(FeedLists lists) {
    this.lists = lists;
  }

  protected FeedListResource() {
    this(null); // for the container
  }

  @GET
  @Produces({OpmlWriter.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  public Response list() {
    byte[] list = lists.list().getBytes(StandardCharsets.UTF_8);
    return Response.ok(list, OpmlWriter.MEDIA_TYPE + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tidings.opml\"")
        .build();
  }

  @POST
  @Consumes({OpmlWriter.MEDIA_TYPE, MediaType.TEXT_XML, MediaType.APPLICATION_XML})
  @Produces(MediaType.APPLICATION_JSON)
  public FeedImport add(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream list)
      throws IOException {
    return lists.add(list.readNBytes(FeedLists.MAX_BYTES + 1), type);
  }
}
