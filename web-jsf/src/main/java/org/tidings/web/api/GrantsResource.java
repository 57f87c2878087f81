package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.tidings.consent.GrantDesk;
import org.tidings.consent.GrantView;
import org.tidings.manage.Page;

/** The caller's accounts outside. They are connected in the portal: a browser has to consent. */
@Path("grants")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class GrantsResource {

  private final GrantDesk desk;

  @Inject
  public GrantsResource(GrantDesk desk) {
    this.desk = desk;
  }

  protected GrantsResource() {
    this(null); // for the container
  }

  @GET
  public Page<GrantView> list() {
    return Everything.of(desk.list());
  }

  @DELETE
  @Path("{id}")
  public void disconnect(@PathParam("id") UUID id) {
    desk.disconnect(id);
  }
}
