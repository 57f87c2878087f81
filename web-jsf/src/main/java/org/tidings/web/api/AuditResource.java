package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tidings.manage.AuditDesk;
import org.tidings.manage.AuditView;
import org.tidings.manage.Page;

/** What was done in the caller's workspace, for its owner and admins. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuditResource {

  private final AuditDesk desk;

  @Inject
  public AuditResource(AuditDesk desk) {
    this.desk = desk;
  }

  protected AuditResource() {
    this(null); // for the container
  }

  @GET
  public Page<AuditView> list(@BeanParam Paging paging) {
    return desk.list(paging.cursor(), paging.limit());
  }
}
