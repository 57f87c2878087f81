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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.Optional;
import org.tidings.manage.OwnErasure;
import org.tidings.manage.Profile;
import org.tidings.manage.ProfileView;
import org.tidings.manage.Zones;
import org.tidings.privacy.ErasureCertificate;
import org.tidings.problem.InvalidInputException;

/** The caller himself. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MeResource {

  private final Profile profile;
  private final OwnErasure erasure;

  @Inject
  public MeResource(Profile profile, OwnErasure erasure) {
    this.profile = profile;
    this.erasure = erasure;
  }

  protected MeResource() {
    this(null, null); // for the container
  }

  @GET
  public ProfileView me() {
    return profile.me();
  }

  @PATCH
  public ProfileView change(@NotNull @Valid MeChange change) {
    return profile.change(
        Optional.ofNullable(change.timeZone()).map(MeResource::zone),
        Optional.ofNullable(change.locale()));
  }

  @DELETE
  public ErasureCertificate erase(@NotNull @Valid ErasureRequest request) {
    return erasure.eraseMe(request.confirm());
  }

  private static ZoneId zone(String typed) {
    return Zones.parse(typed).orElseThrow(() -> new InvalidInputException("timeZone", Zones.HINT));
  }
}
