package org.tidings.secrets.aws;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.aws.AwsSettings;
import org.tidings.secrets.CredentialStore;
import org.tidings.secrets.SecretUnavailableException;
import org.tidings.tenant.OpenTransaction;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.Filter;
import software.amazon.awssdk.services.secretsmanager.model.FilterNameStringType;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;

/** Keeps credentials of sources in AWS Secrets Manager, a secret each. */
@ApplicationScoped
public class SecretsManagerCredentials implements CredentialStore {

  private final boolean offered;
  private final AwsSettings settings;
  private final OpenTransaction transaction;
  private SecretsManagerClient client;

  @Inject
  public SecretsManagerCredentials(
      @ConfigProperty(name = "tidings.credentials.secrets-manager", defaultValue = "false")
          boolean offered,
      AwsSettings settings,
      OpenTransaction transaction) {
    this.offered = offered;
    this.settings = settings;
    this.transaction = transaction;
  }

  protected SecretsManagerCredentials() {
    this(false, null, null); // for the container
  }

  @Override
  public boolean isOffered() {
    return offered;
  }

  @Override
  public void create(String name, String text) {
    call(name, () -> client().createSecret(request -> request.name(name).secretString(text)));
  }

  @Override
  public String read(String name) {
    return call(name, () -> client().getSecretValue(request -> request.secretId(name)))
        .secretString();
  }

  @Override
  public List<String> names(String beginning, Instant before) {
    Filter named = Filter.builder().key(FilterNameStringType.NAME).values(beginning).build();
    return call(
        beginning,
        () ->
            client().listSecretsPaginator(request -> request.filters(named)).stream()
                .flatMap(page -> page.secretList().stream())
                .filter(secret -> secret.name().startsWith(beginning))
                .filter(secret -> secret.createdDate().isBefore(before))
                .map(SecretListEntry::name)
                .toList());
  }

  @Override
  public void delete(String name) {
    call(
        name,
        () -> {
          try {
            return client()
                .deleteSecret(request -> request.secretId(name).forceDeleteWithoutRecovery(true));
          } catch (ResourceNotFoundException e) {
            return null; // another node was faster
          }
        });
  }

  private <T> T call(String name, Supplier<T> work) {
    if (transaction.isThere()) {
      throw new IllegalStateException("AWS Secrets Manager is not called inside a transaction");
    }
    if (!offered) {
      throw new SecretUnavailableException(
          name, "set tidings.credentials.secrets-manager to true", null);
    }
    try {
      return work.get();
    } catch (ResourceNotFoundException e) {
      throw new SecretUnavailableException(
          name, "somebody has deleted it: its owner must enter it again", e);
    } catch (SdkException e) {
      throw new SecretUnavailableException(
          name, "look at this node's role and network, and at AWS Secrets Manager", e);
    }
  }

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
