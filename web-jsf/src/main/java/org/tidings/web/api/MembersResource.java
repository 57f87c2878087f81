package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.tidings.manage.Page;
import org.tidings.people.MemberView;
import org.tidings.people.Team;

/** The people of the caller's workspace. */
@Path("members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MembersResource {

  private final Team team;

  @Inject
  public MembersResource(Team team) {
    this.team = team;
  }

  protected MembersResource() {
    this(null); // for the container
  }

  @GET
  public Page<MemberView> list() {
    return Everything.of(team.list());
  }

  @PATCH
  @Path("{id}")
  public MemberView change(@PathParam("id") UUID id, @NotNull @Valid MemberPatch patch) {
    return team.changeRole(id, RoleName.parse(patch.role()));
  }

  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") UUID id) {
    team.remove(id);
  }
}
