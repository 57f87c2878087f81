package org.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.secrets.KeysetNeededException;
import org.tidings.secrets.OutsideCredentials;
import org.tidings.secrets.Secret;
import org.tidings.secrets.SecretUnavailableException;
import org.tidings.secrets.Vault;
import org.tidings.secrets.aws.SecretsManagerCredentials;
import org.tidings.source.Source;
import org.tidings.source.SourceType;
import org.tidings.tenant.OpenTransaction;
import org.tidings.tenant.Tenant;
import org.tidings.testing.aws.Moto;
import org.tidings.testing.memory.Workspace;

/** A workspace that keeps the credentials of its sources in AWS Secrets Manager. */
class CredentialsOutsideIT {

  private static Moto moto;

  private final Workspace world = new Workspace();
  private final Inside transaction = new Inside();
  private final SecretsManagerCredentials store =
      new SecretsManagerCredentials(true, moto.settings(), transaction);
  private final OutsideCredentials outside =
      new OutsideCredentials(store, world.tenants, world.clock);
  private final SourceCredentials credentials =
      new SourceCredentials(world.vault, world.accounts, outside);

  @BeforeAll
  static void start() throws IOException {
    moto = Moto.start();
  }

  @AfterAll
  static void stop() {
    moto.close();
  }

  @BeforeEach
  void keepThemOutside() {
    world.accounts.open(
        new Tenant(world.tenant, Workspace.NAME, "enterprise", Workspace.NOON) {
          @Override
          public boolean keepsCredentialsOutside() {
            return true;
          }
        });
  }

  @Test
  void the_row_holds_a_name_and_the_connector_gets_the_secret() {
    Source source = connect("hush");

    assertThat(in(() -> credentials.open(source)).secrets().get("password").reveal())
        .isEqualTo("hush");
    String row =
        in(
            () ->
                world.vault.open(
                    world.ann,
                    new Vault.Place("data_sources.credentials_encrypted", source.id()),
                    source.credentials()));
    assertThat(row).doesNotContain("hush");
    String name = in(() -> credentials.nameOutside(source)).orElseThrow();
    assertThat(row).contains(name);
    assertThat(moto.secrets().getSecretValue(request -> request.secretId(name)).secretString())
        .contains("hush");
  }

  @Test
  void what_no_source_has_any_more_is_deleted_when_it_has_settled() {
    Source kept = connect("kept");
    Source removed = connect("removed");
    String neighbours = "tidings/" + UUID.randomUUID() + "/" + UUID.randomUUID();
    store.create(neighbours, "{}");
    world.sources.remove(removed);

    assertThat(sweep(Clock.systemUTC())).isZero();
    assertThat(sweep(Clock.offset(Clock.systemUTC(), Duration.ofHours(2)))).isEqualTo(1);

    assertThat(in(() -> credentials.open(kept)).secrets()).hasSize(1);
    assertThat(store.read(neighbours)).isEqualTo("{}");
    String gone = in(() -> credentials.nameOutside(removed)).orElseThrow();
    assertThatThrownBy(() -> store.read(gone))
        .isInstanceOf(SecretUnavailableException.class)
        .hasMessageContaining("its owner must enter it again");
    store.delete(gone);
  }

  @Test
  void a_source_that_cannot_be_read_keeps_all_of_them() {
    Source removed = connect("removed");
    world.sources.remove(removed);
    byte[] garbage = new byte[] {1, 2, 3};
    add(UUID.randomUUID(), garbage);

    assertThatThrownBy(() -> sweep(Clock.offset(Clock.systemUTC(), Duration.ofHours(2))))
        .isInstanceOf(IllegalStateException.class);

    assertThat(in(() -> credentials.open(removed)).secrets()).hasSize(1);
  }

  @Test
  void who_does_not_offer_it_is_told_so_and_never_is_it_asked_inside_a_transaction() {
    SecretsManagerCredentials off =
        new SecretsManagerCredentials(false, moto.settings(), transaction);
    assertThatThrownBy(() -> off.create("name", "text"))
        .hasMessageContaining("tidings.credentials.secrets-manager");

    transaction.open = true;
    assertThatThrownBy(() -> store.create("name", "text")).hasMessageContaining("transaction");
  }

  private Source connect(String password) {
    UUID id = UUID.randomUUID();
    Map<String, Secret> secrets = Map.of("password", new Secret(password));
    return add(id, in(() -> credentials.seal(world.ann, id, secrets)));
  }

  private Source add(UUID id, byte[] sealed) {
    Source source =
        new Source(id, world.ann, new SourceType("email"), "Work", "{}", sealed, Workspace.NOON);
    world.sources.add(source, Workspace.NOON);
    return source;
  }

  private int sweep(Clock clock) {
    world.sources.ofUser(world.ann).stream()
        .filter(source -> source.id().equals(world.mailbox))
        .findAny()
        .ifPresent(world.sources::remove); // which has no credentials at all
    NamesInUse inUse = new NamesInUse(world.accounts, world.sources, credentials);
    return in(() -> new CredentialSweep(store, outside, inUse, clock).run());
  }

  /** As it is around a transaction. */
  private <T> T in(Supplier<T> work) {
    try {
      return world.tenants.call(world.tenant, work);
    } catch (KeysetNeededException needed) {
      world.keys.fetch(needed);
      return world.tenants.call(world.tenant, work);
    }
  }

  private static final class Inside extends OpenTransaction {
    private boolean open;

    @Override
    public boolean isThere() {
      return open;
    }
  }
}
