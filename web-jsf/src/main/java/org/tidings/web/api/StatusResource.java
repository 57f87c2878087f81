package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tidings.manage.StatusBoard;
import org.tidings.manage.StatusView;

/** What runs, what waits and what failed. */
@Path("status")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class StatusResource {

  private final StatusBoard board;

  @Inject
  public StatusResource(StatusBoard board) {
    this.board = board;
  }

  protected StatusResource() {
    this(null); // for the container
  }

  @GET
  public StatusView status() {
    return board.status();
  }
}
