package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.identity.NewAccount;
import org.tidings.identity.SignUp;
import org.tidings.manage.Zones;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.NotFoundException;
import org.tidings.secrets.Secret;

/** Opens accounts, where people have their accounts with this installation itself. */
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AccountsResource {

  private static final String EMBEDDED = "embedded";

  private final SignUp signUp;
  private final String mode;

  @Inject
  public AccountsResource(
      SignUp signUp, @ConfigProperty(name = "tidings.mode", defaultValue = EMBEDDED) String mode) {
    this.signUp = signUp;
    this.mode = mode;
  }

  protected AccountsResource() {
    this(null, null); // for the container
  }

  @POST
  @Public
  public Response open(@NotNull @Valid NewAccountRequest request) {
    if (!mode.equals(EMBEDDED)) {
      throw new NotFoundException("service here; accounts are opened elsewhere");
    }
    NewAccount account =
        new NewAccount(
            request.email(),
            new Secret(request.password()),
            request.workspace(),
            Zones.parse(request.timeZone())
                .orElseThrow(() -> new InvalidInputException("timeZone", Zones.HINT)),
            true);
    return Response.created(URI.create("me"))
        .entity(NewAccountAnswer.of(signUp.signUp(account)))
        .build();
  }
}
