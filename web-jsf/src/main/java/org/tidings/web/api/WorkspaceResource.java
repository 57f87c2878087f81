package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.tidings.manage.OwnErasure;
import org.tidings.privacy.ErasureCertificate;

/** The caller's workspace as a whole. */
@Path("workspace")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class WorkspaceResource {

  private final OwnErasure erasure;

  @Inject
  public WorkspaceResource(OwnErasure erasure) {
    this.erasure = erasure;
  }

  protected WorkspaceResource() {
    this(null); // for the container
  }

  /**
   * Erases it.
   *
   * @param confirm its id. Not in a body, which servers on the way refuse to a DELETE
   */
  @DELETE
  public ErasureCertificate erase(@QueryParam("confirm") @DefaultValue("") String confirm) {
    return erasure.eraseWorkspace(confirm);
  }
}
