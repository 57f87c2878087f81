package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tidings.account.Accounts;
import org.tidings.json.JsonText;
import org.tidings.secrets.OutsideCredentials;
import org.tidings.secrets.Secret;
import org.tidings.secrets.Vault;
import org.tidings.source.Source;

/**
 * Encrypts the secrets of sources into what their rows hold, and opens them for a connector. For a
 * workspace that keeps them outside of the database the row holds their name there.
 */
@ApplicationScoped
public class SourceCredentials {

  /** No setting of a connector is called so. */
  private static final String KEPT_OUTSIDE = "@name";

  private final Vault vault;
  private final Accounts accounts;
  private final OutsideCredentials outside;

  @Inject
  public SourceCredentials(Vault vault, Accounts accounts, OutsideCredentials outside) {
    this.vault = vault;
    this.accounts = accounts;
    this.outside = outside;
  }

  protected SourceCredentials() {
    this(null, null, null); // for the container
  }

  /**
   * The secrets, encrypted for the row of their source.
   *
   * @param secrets by the name of their setting
   */
  public byte[] seal(UUID userId, UUID sourceId, Map<String, Secret> secrets) {
    JsonObjectBuilder json = JsonText.object();
    secrets.forEach((name, secret) -> json.add(name, secret.reveal()));
    String text = json.build().toString();
    return vault.seal(
        userId,
        placeOf(sourceId),
        !secrets.isEmpty() && accounts.tenant().keepsCredentialsOutside() ? nameOf(text) : text);
  }

  private String nameOf(String text) {
    return JsonText.object().add(KEPT_OUTSIDE, outside.keep(text)).build().toString();
  }

  /** What a connector needs to reach the source. */
  public SourceAccess open(Source source) {
    JsonObject row = row(source);
    JsonObject sealed = nameIn(row).map(name -> JsonText.parse(outside.read(name))).orElse(row);
    Map<String, Secret> secrets =
        sealed.keySet().stream()
            .collect(Collectors.toMap(name -> name, name -> new Secret(sealed.getString(name))));
    return new SourceAccess(JsonText.parse(source.config()), secrets);
  }

  /** The name of what is kept outside for the source. */
  Optional<String> nameOutside(Source source) {
    return nameIn(row(source));
  }

  private JsonObject row(Source source) {
    return JsonText.parse(vault.open(source.userId(), placeOf(source.id()), source.credentials()));
  }

  private static Optional<String> nameIn(JsonObject row) {
    return Optional.ofNullable(row.getString(KEPT_OUTSIDE, null));
  }

  private static Vault.Place placeOf(UUID sourceId) {
    return new Vault.Place("data_sources.credentials_encrypted", sourceId);
  }
}
