package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tidings.manage.OwnErasure;
import org.tidings.privacy.ErasureCertificate;

/** The caller's workspace as a whole. */
@Path("workspace")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
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

  @DELETE
  public ErasureCertificate erase(@NotNull @Valid ErasureRequest request) {
    return erasure.eraseWorkspace(request.confirm());
  }
}
