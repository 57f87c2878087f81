package org.tidings.ingest.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.ingest.SourceCredentials;
import org.tidings.secrets.Secret;
import org.tidings.source.Source;
import org.tidings.source.Sources;

/** Reads what the senders of the current tenant's webhooks sign with. */
@ApplicationScoped
public class SigningSecrets {

  private static final String NAME = "signingSecret";

  private final Sources sources;
  private final SourceCredentials credentials;

  @Inject
  public SigningSecrets(Sources sources, SourceCredentials credentials) {
    this.sources = sources;
    this.credentials = credentials;
  }

  protected SigningSecrets() {
    this(null, null); // for the container
  }

  /** The secret of a webhook, or nothing where there is no such webhook or no secret yet. */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<SigningSecret> of(UUID sourceId) {
    return sources
        .find(sourceId)
        .filter(source -> source.type().equals(InboundWebhook.TYPE))
        .map(source -> credentials.open(source).secrets().get(NAME))
        .map(SigningSecret::new);
  }

  /** A new secret for a webhook, encrypted for its row; the one before it is worth nothing then. */
  public byte[] seal(Source webhook, SigningSecret secret) {
    Map<String, Secret> secrets = Map.of(NAME, secret.value());
    return credentials.seal(webhook.userId(), webhook.id(), secrets);
  }
}
