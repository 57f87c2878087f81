package org.tidings.privacy.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.tidings.export.ExportChunk;
import org.tidings.secrets.Vault;

/** Encrypts the chunks of archives with their person's key, and opens them. */
@ApplicationScoped
public class ExportSeal {

  private final Vault vault;

  @Inject
  public ExportSeal(Vault vault) {
    this.vault = vault;
  }

  protected ExportSeal() {
    this(null); // for the container
  }

  byte[] seal(UUID userId, UUID exportId, int position, String text) {
    return vault.seal(userId, placeOf(exportId, position), text);
  }

  String open(UUID userId, UUID exportId, ExportChunk chunk) {
    return vault.open(userId, placeOf(exportId, chunk.position()), chunk.content());
  }

  private static Vault.Place placeOf(UUID exportId, int position) {
    return new Vault.Place("export_chunks.content", exportId + "/" + position);
  }
}
