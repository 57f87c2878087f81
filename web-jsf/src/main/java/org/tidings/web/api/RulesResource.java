package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.tidings.manage.Page;
import org.tidings.manage.RulePreview;
import org.tidings.manage.RulePreviewView;
import org.tidings.manage.RuleSetup;
import org.tidings.manage.RuleView;

/** The caller's rules. */
@Path("rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RulesResource {

  private final RuleSetup setup;
  private final RulePreview preview;

  @Inject
  public RulesResource(RuleSetup setup, RulePreview preview) {
    this.setup = setup;
    this.preview = preview;
  }

  protected RulesResource() {
    this(null, null); // for the container
  }

  @GET
  public Page<RuleView> list() {
    return Everything.of(setup.list());
  }

  @POST
  public Response create(@NotNull @Valid RuleRequest request, @Context UriInfo uri) {
    RuleView rule = setup.create(request.draft());
    return Created.at(uri, rule.id(), rule);
  }

  @POST
  @Path("preview")
  public RulePreviewView preview(
      @NotNull @Valid RuleRequest request, @QueryParam("replaces") String replaces) {
    return preview.of(
        request.draft(), Optional.ofNullable(replaces).map(id -> RuleRequest.id("replaces", id)));
  }

  @GET
  @Path("{id}")
  public RuleView get(@PathParam("id") UUID id) {
    return setup.get(id);
  }

  @PATCH
  @Path("{id}")
  public RuleView change(@PathParam("id") UUID id, @NotNull @Valid RulePatch patch) {
    return setup.change(id, patch.change());
  }

  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") UUID id) {
    setup.remove(id);
  }
}
