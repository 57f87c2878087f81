package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tidings.manage.PlanDesk;
import org.tidings.plan.PlanView;

/** What the caller's plan allows, and how much of it he has. */
@Path("plan")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PlanResource {

  private final PlanDesk desk;

  @Inject
  public PlanResource(PlanDesk desk) {
    this.desk = desk;
  }

  protected PlanResource() {
    this(null); // for the container
  }

  @GET
  public PlanView plan() {
    return desk.view();
  }
}
