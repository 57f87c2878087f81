package org.tidings.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.json.JSONObject;
import org.tidings.launch.RunningDatabase;
import org.tidings.testing.oidc.MockIssuer;

/** The owner of a workspace with the plan Enterprise, who configures a provider for it. */
record SsoOwner(URI tidings, Person person) {

  static SsoOwner signUp(URI tidings, Path data, String email) {
    Person person = Person.signUp(tidings, email);
    buy(person, "enterprise", data);
    return new SsoOwner(tidings, person);
  }

  /** Gives somebody's workspace a plan, as the operator does. */
  static void buy(Person person, String plan, Path data) {
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement()) {
      statement.execute("select change_plan('%s', '%s')".formatted(person.tenant(), plan));
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Configures the issuer; answers what the API does. */
  HttpResponse<String> puts(String issuer) {
    return puts(issuer, MockIssuer.CLIENT, MockIssuer.SECRET);
  }

  /** As {@link #puts(String)}, with the client that the issuer knows. */
  HttpResponse<String> puts(String issuer, String clientId, String clientSecret) {
    return sends(
        "PUT",
        new JSONObject()
            .put("issuer", issuer)
            .put("clientId", clientId)
            .put("clientSecret", clientSecret)
            .toString());
  }

  /** Goes without one. */
  HttpResponse<String> removes() {
    return sends("DELETE", "");
  }

  /** The path of the sign-in page, once there is one. */
  String page() {
    return URI.create(person.get("workspace/sso").getString("signInUrl")).getPath();
  }

  private HttpResponse<String> sends(String method, String body) {
    try {
      return new ApiOperation(method, "workspace/sso")
          .send(tidings, Map.of(), "", body, person.credentials());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
