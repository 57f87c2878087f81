package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tidings.json.JsonText;
import org.tidings.secrets.Secret;
import org.tidings.secrets.Vault;
import org.tidings.source.Source;

/** Encrypts the secrets of sources into what their rows hold, and opens them for a connector. */
@ApplicationScoped
public class SourceCredentials {

  private final Vault vault;

  @Inject
  public SourceCredentials(Vault vault) {
    this.vault = vault;
  }

  protected SourceCredentials() {
    this(null); // for the container
  }

  /**
   * The secrets, encrypted for the row of their source.
   *
   * @param secrets by the name of their setting
   */
  public byte[] seal(UUID userId, UUID sourceId, Map<String, Secret> secrets) {
    JsonObjectBuilder json = JsonText.object();
    secrets.forEach((name, secret) -> json.add(name, secret.reveal()));
    return vault.seal(userId, placeOf(sourceId), json.build().toString());
  }

  /** What a connector needs to reach the source. */
  public SourceAccess open(Source source) {
    JsonObject sealed =
        JsonText.parse(vault.open(source.userId(), placeOf(source.id()), source.credentials()));
    Map<String, Secret> secrets =
        sealed.keySet().stream()
            .collect(Collectors.toMap(name -> name, name -> new Secret(sealed.getString(name))));
    return new SourceAccess(JsonText.parse(source.config()), secrets);
  }

  private static Vault.Place placeOf(UUID sourceId) {
    return new Vault.Place("data_sources.credentials_encrypted", sourceId);
  }
}
