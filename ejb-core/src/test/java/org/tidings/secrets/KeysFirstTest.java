package org.tidings.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tidings.account.UserKey;
import org.tidings.secrets.Vault.Place;
import org.tidings.tenant.OpenTransaction;
import org.tidings.testing.memory.Workspace;

/** Keysets that are fetched over a network: never inside a transaction, and seldom. */
class KeysFirstTest {

  private static final Place HERE = new Place("notifications.content", 1);

  private final Workspace world = new Workspace();
  private final RemoteKey remote = new RemoteKey();
  private final UserKeys keys = world.keysWith(remote);
  private final Vault vault = new Vault(keys, world.tenants);
  private boolean inTransaction;
  private int transactions;

  private final KeysFirst keysFirst =
      new KeysFirst(
          keys,
          new OpenTransaction() {
            @Override
            public boolean isThere() {
              return inTransaction;
            }
          });

  @Test
  void a_transaction_that_lacks_a_keyset_is_done_again_once_and_a_warm_user_costs_no_call()
      throws Exception {
    byte[] sealed = transact(() -> vault.seal(world.ann, HERE, "text"));

    assertThat(transactions).isEqualTo(2);
    assertThat(remote.calls).isEqualTo(1);
    for (int again = 0; again < 100; again++) {
      assertThat(transact(() -> vault.open(world.ann, HERE, sealed))).isEqualTo("text");
    }
    assertThat(remote.calls).isEqualTo(1);

    world.clock.advance(UserKeys.UNWRAPPED_FOR.plus(Duration.ofSeconds(1)));
    transact(() -> vault.open(world.ann, HERE, sealed));
    assertThat(remote.calls).isEqualTo(2);
  }

  @Test
  void an_inner_transaction_lets_the_outermost_one_do_it() throws Exception {
    byte[] sealed = transact(() -> transact(() -> vault.seal(world.ann, HERE, "text")));

    assertThat(sealed).isNotEmpty();
    assertThat(remote.calls).isEqualTo(1);
  }

  @Test
  void a_new_users_keyset_is_wrapped_before_the_transaction_that_admits_him() throws Exception {
    UserKey first = transact(keys::create);
    UserKey second = transact(keys::create);

    assertThat(first.userId()).isNotEqualTo(second.userId());
    assertThat(remote.calls).isEqualTo(2);
    assertThat(transactions).isEqualTo(4);
  }

  @Test
  void a_keyset_made_for_an_admission_that_failed_is_nobodys() throws Exception {
    UUID[] made = new UUID[1];
    assertThatThrownBy(
            () ->
                transact(
                    () -> {
                      if (transactions == 2) {
                        throw new IllegalArgumentException("refused");
                      }
                      return keys.create();
                    }))
        .hasMessage("refused");
    made[0] = transact(keys::create).userId();

    assertThat(remote.calls).isEqualTo(2);
    assertThat(made[0]).isNotNull();
  }

  @Test
  void while_the_key_is_away_nothing_is_done_and_later_it_is() throws Exception {
    remote.away = true;
    assertThatThrownBy(() -> transact(() -> vault.seal(world.ann, HERE, "text")))
        .isInstanceOf(TenantKeyUnavailableException.class)
        .hasMessageContaining("does not answer");

    remote.away = false;
    assertThat(transact(() -> vault.seal(world.ann, HERE, "text"))).isNotEmpty();
  }

  @Test
  void an_erased_users_keyset_is_forgotten_at_once() throws Exception {
    byte[] sealed = transact(() -> vault.seal(world.ann, HERE, "text"));
    world.accounts.remove(world.ann);
    keys.forget(new UserKeys.Destroyed(world.tenant, world.ann));

    assertThatThrownBy(() -> transact(() -> vault.open(world.ann, HERE, sealed)))
        .isInstanceOf(KeyGoneException.class);
  }

  @Test
  void garbage_makes_no_storm_of_calls() throws Exception {
    byte[] sealed = transact(() -> vault.seal(world.ann, HERE, "text"));
    for (byte garbage = 0; garbage < 50; garbage++) {
      byte[] changed = sealed.clone();
      changed[1] ^= (byte) (garbage + 1);
      assertThatThrownBy(() -> transact(() -> vault.open(world.ann, HERE, changed)))
          .hasMessageContaining("not encrypted for that place");
    }

    assertThat(remote.calls).isEqualTo(1 + 8);
  }

  private <T> T transact(Callable<T> work) throws Exception {
    Callable<T> transaction =
        () -> {
          boolean outermost = !inTransaction;
          inTransaction = true;
          transactions += outermost ? 1 : 0;
          int before = remote.calls;
          try {
            return work.call();
          } finally {
            assertThat(remote.calls).as("calls inside the transaction").isEqualTo(before);
            inTransaction = !outermost;
          }
        };
    return world.tenants.call(world.tenant, () -> around(transaction));
  }

  @SuppressWarnings("unchecked") // it answers what the call answers
  private <T> T around(Callable<T> transaction) {
    InvocationHandler proceed = (proxy, method, arguments) -> transaction.call();
    try {
      return (T)
          keysFirst.around(
              (InvocationContext)
                  Proxy.newProxyInstance(
                      getClass().getClassLoader(),
                      new Class<?>[] {InvocationContext.class},
                      proceed));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
