package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tidings.manage.PreferenceSetup;
import org.tidings.manage.Preferences;

/** When and how the caller wants his digests. */
@Path("preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PreferencesResource {

  private final PreferenceSetup setup;

  @Inject
  public PreferencesResource(PreferenceSetup setup) {
    this.setup = setup;
  }

  protected PreferencesResource() {
    this(null); // for the container
  }

  @GET
  public Preferences get() {
    return setup.get();
  }

  @PUT
  public Preferences replace(@NotNull @Valid PreferencesRequest request) {
    return setup.replace(request.preferences());
  }
}
