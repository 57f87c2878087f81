package org.tidings.secrets.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidings.aws.AwsSettings;
import org.tidings.secrets.PlatformSecrets;
import org.tidings.secrets.Secret;
import org.tidings.secrets.SecretName;
import org.tidings.secrets.SecretUnavailableException;
import org.tidings.tenant.OpenTransaction;
import org.tidings.testing.aws.Moto;
import org.tidings.testing.memory.TestClock;
import org.tidings.testing.memory.Workspace;

class SecretsManagerStoreIT {

  private static Moto moto;

  private final TestClock clock = new TestClock(Workspace.NOON);
  private final Inside transaction = new Inside();
  private final SecretsManagerStore store =
      new SecretsManagerStore(moto.settings(), transaction, clock);
  private final String id = "tidings/" + UUID.randomUUID();

  @BeforeAll
  static void start() throws IOException {
    moto = Moto.start();
  }

  @AfterAll
  static void stop() {
    moto.close();
  }

  @Test
  void a_setting_holds_a_secret_or_names_it_or_a_field_of_it() {
    create("{\"password\":\"in the store\"}");
    PlatformSecrets secrets = new PlatformSecrets(store);

    assertThat(secrets.of("itself").reveal()).isEqualTo("itself");
    assertThat(secrets.of("secretsmanager:" + id).reveal()).contains("\"in the store\"");
    assertThat(secrets.of("secretsmanager:" + id + "#password").reveal()).isEqualTo("in the store");
    assertThat(secrets.of("secretsmanager:" + id)).hasToString("Secret[hidden]");
  }

  @Test
  void a_rotated_secret_is_noticed_when_its_time_is_over_and_not_asked_for_before() {
    create("before");
    Secret secret = new PlatformSecrets(store).of("secretsmanager:" + id);
    assertThat(secret.reveal()).isEqualTo("before");
    moto.secrets().putSecretValue(request -> request.secretId(id).secretString("after"));

    assertThat(secret.reveal()).isEqualTo("before");
    clock.advance(SecretsManagerStore.KEPT_FOR);
    assertThat(secret.reveal()).isEqualTo("after");
  }

  @Test
  void what_is_not_there_or_has_no_such_field_is_named_and_not_shown() {
    assertThatThrownBy(() -> store.read(name(Optional.empty())))
        .isInstanceOf(SecretUnavailableException.class)
        .hasMessageContaining(id)
        .hasMessageContaining("none of that name");
    create("hush");
    assertThatThrownBy(() -> store.read(name(Optional.of("password"))))
        .isInstanceOf(SecretUnavailableException.class)
        .hasMessageContaining("field password")
        .hasMessageNotContaining("hush")
        .hasNoCause();
  }

  @Test
  void the_old_one_serves_on_while_aws_does_not_answer() throws IOException {
    try (Moto mortal = Moto.start()) {
      SecretsManagerStore here = new SecretsManagerStore(mortal.settings(), transaction, clock);
      mortal.secrets().createSecret(request -> request.name(id).secretString("known"));
      assertThat(here.read(name(Optional.empty()))).isEqualTo("known");
      mortal.freeze();
      clock.advance(SecretsManagerStore.KEPT_FOR);

      assertThat(here.read(name(Optional.empty()))).isEqualTo("known");
      here.close();
    }
  }

  @Test
  void one_never_read_says_what_to_look_at_while_aws_does_not_answer() {
    AwsSettings nobody =
        new AwsSettings(Optional.of(URI.create("http://127.0.0.1:1")), "eu-central-1");

    assertThatThrownBy(
            () -> new SecretsManagerStore(nobody, transaction, clock).read(name(Optional.empty())))
        .isInstanceOf(SecretUnavailableException.class)
        .hasMessageContaining("role and network");
  }

  @Test
  void is_never_called_inside_a_transaction() {
    create("text");
    transaction.open = true;

    assertThatThrownBy(() -> store.read(name(Optional.empty())))
        .hasMessageContaining("transaction");
  }

  private void create(String text) {
    moto.secrets().createSecret(request -> request.name(id).secretString(text));
  }

  private SecretName name(Optional<String> field) {
    return new SecretName(id, field);
  }

  private static final class Inside extends OpenTransaction {
    private boolean open;

    @Override
    public boolean isThere() {
      return open;
    }
  }
}
