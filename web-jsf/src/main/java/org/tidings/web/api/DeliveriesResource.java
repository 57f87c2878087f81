package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.tidings.manage.DeliveryDesk;
import org.tidings.manage.DeliveryView;
import org.tidings.manage.Page;

/** The caller's digests on their way to his channels. */
@Path("deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeliveriesResource {

  private final DeliveryDesk desk;

  @Inject
  public DeliveriesResource(DeliveryDesk desk) {
    this.desk = desk;
  }

  protected DeliveriesResource() {
    this(null); // for the container
  }

  @GET
  public Page<DeliveryView> list(@BeanParam Paging paging) {
    return desk.list(paging.cursor(), paging.limit());
  }

  @GET
  @Path("{id}")
  public DeliveryView get(@PathParam("id") UUID id) {
    return desk.get(id);
  }

  @POST
  @Path("{id}/retry")
  public Response retry(@PathParam("id") UUID id) {
    return Response.accepted(desk.retry(id)).build();
  }
}
