package org.tidings.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.UUID;
import org.tidings.digest.DigestEntry;
import org.tidings.json.JsonText;
import org.tidings.secrets.Vault;

/** Turns the entries of digests into what their rows hold, and back. */
@ApplicationScoped
public class EntryVault {

  private final Vault vault;

  @Inject
  public EntryVault(Vault vault) {
    this.vault = vault;
  }

  protected EntryVault() {
    this(null); // for the container
  }

  /**
   * What one line of a digest says, in clear text.
   *
   * @param text may be empty when the headline says it all
   * @param byline who says it, such as {@code 3 messages, newest from Ann}
   * @param url where the item can be opened at its source, when there is such an address
   */
  public record Entry(String headline, String text, String byline, Optional<String> url) {

    @Override
    public String toString() {
      return "Entry[hidden]";
    }
  }

  public byte[] seal(UUID userId, UUID digestId, int position, Entry entry) {
    JsonObjectBuilder json =
        JsonText.object()
            .add("headline", entry.headline())
            .add("text", entry.text())
            .add("byline", entry.byline());
    entry.url().ifPresent(url -> json.add("url", url));
    return vault.seal(userId, placeOf(digestId, position), json.build().toString());
  }

  public Entry open(UUID userId, UUID digestId, DigestEntry row) {
    JsonObject json =
        JsonText.parse(vault.open(userId, placeOf(digestId, row.position()), row.content()));
    return new Entry(
        json.getString("headline"),
        json.getString("text"),
        json.getString("byline"),
        Optional.ofNullable(json.getString("url", null)));
  }

  private static Vault.Place placeOf(UUID digestId, int position) {
    return new Vault.Place("digest_entries.content", digestId + "/" + position);
  }
}
