package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.tidings.manage.NotificationArchive;
import org.tidings.manage.NotificationView;
import org.tidings.manage.Page;

/** What was found in the caller's sources. */
@Path("notifications")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class NotificationsResource {

  private final NotificationArchive archive;

  @Inject
  public NotificationsResource(NotificationArchive archive) {
    this.archive = archive;
  }

  protected NotificationsResource() {
    this(null); // for the container
  }

  @GET
  public Page<NotificationAnswer> list(
      @BeanParam NotificationQuery query, @BeanParam Paging paging) {
    Page<NotificationView> page = archive.list(query.filter(), paging.cursor(), paging.limit());
    return new Page<>(page.items().stream().map(NotificationAnswer::of).toList(), page.next());
  }

  @GET
  @Path("{id}")
  public NotificationAnswer get(@PathParam("id") UUID id) {
    return NotificationAnswer.of(archive.get(id));
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") UUID id) {
    archive.delete(id);
  }
}
