package org.tidings.secrets.aws;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tidings.aws.AwsSettings;
import org.tidings.json.JsonText;
import org.tidings.secrets.SecretName;
import org.tidings.secrets.SecretStore;
import org.tidings.secrets.SecretUnavailableException;
import org.tidings.tenant.OpenTransaction;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * Reads AWS Secrets Manager. A secret is kept for a few minutes, so one that was rotated is noticed
 * without a restart; the old one serves on while AWS does not answer.
 */
@ApplicationScoped
public class SecretsManagerStore implements SecretStore {

  private static final System.Logger LOG = System.getLogger(SecretsManagerStore.class.getName());

  /** How long after its rotation an old secret may be used: rotate with two that both work. */
  public static final Duration KEPT_FOR = Duration.ofMinutes(5);

  /** Only settings name secrets, so there are a handful. */
  private record Kept(String text, Instant until) {}

  private final Map<String, Kept> cache = new ConcurrentHashMap<>();
  private final AwsSettings settings;
  private final OpenTransaction transaction;
  private final Clock clock;
  private SecretsManagerClient client;

  @Inject
  public SecretsManagerStore(AwsSettings settings, OpenTransaction transaction, Clock clock) {
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  protected SecretsManagerStore() {
    this(null, null, null); // for the container
  }

  @Override
  public String read(SecretName name) {
    String text = text(name);
    return name.field().map(field -> field(name, field, text)).orElse(text);
  }

  private String text(SecretName name) {
    Kept kept = cache.get(name.id());
    if (kept != null && clock.instant().isBefore(kept.until())) {
      return kept.text();
    }
    if (transaction.isThere()) {
      throw new IllegalStateException("AWS Secrets Manager is not called inside a transaction");
    }
    try {
      String text = client().getSecretValue(request -> request.secretId(name.id())).secretString();
      if (text == null) {
        throw new SecretUnavailableException(name.id(), "it is binary: store a text", null);
      }
      cache.put(name.id(), new Kept(text, clock.instant().plus(KEPT_FOR)));
      return text;
    } catch (ResourceNotFoundException e) {
      throw new SecretUnavailableException(name.id(), "there is none of that name", e);
    } catch (SdkException e) {
      return known(name, kept, e);
    }
  }

  private static String known(SecretName name, Kept kept, SdkException why) {
    if (kept == null) {
      throw new SecretUnavailableException(
          name.id(),
          "look at this node's role and network, and at the secret's key and policy",
          why);
    }
    LOG.log(WARNING, "The secret {0} could not be read again; the old one is used", name.id());
    return kept.text();
  }

  private static String field(SecretName name, String field, String text) {
    try {
      return JsonText.parse(text).getString(field);
    } catch (RuntimeException e) { // without its cause, which may show the secret
      throw new SecretUnavailableException(name.id(), "it has no text in the field " + field, null);
    }
  }

  /** Made when it is needed, which it is not in most installations. */
  private synchronized SecretsManagerClient client() {
    if (client == null) {
      client = AwsClients.secretsManager(settings);
    }
    return client;
  }

  @PreDestroy
  synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
