package org.tidings.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.account.User;
import org.tidings.tenant.Tenant;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

class JpaGrantsTest implements GrantsContract {

  private final TestTransactions transactions =
      new TestTransactions(new TestDatabase(), new TenantContext());
  private final TenantId acme = TenantId.random();
  private final UUID ann = UUID.randomUUID();

  @BeforeEach
  void annIsThere() {
    transactions.in(
        acme,
        entities -> {
          entities.current().persist(new Tenant(acme, "Acme", "free", NOON));
          entities.current().flush();
          entities
              .current()
              .persist(new User(ann, UUID.randomUUID(), "ann", ZoneOffset.UTC, "en", "free", NOON));
          return null;
        });
  }

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void another_workspace_has_none_of_it() {
    UUID id = UUID.randomUUID();
    in(
        grants -> {
          Grant grant = new Grant(id, ann, "x", NOON);
          TokenLife life = new TokenLife(true, NOON, Optional.empty());
          grant.consented("read", new byte[1], new byte[1], life, NOON);
          grants.add(grant);
          return null;
        });

    assertThat(isThere(id)).isTrue();
    boolean elsewhere =
        transactions.in(
            TenantId.random(), entities -> new JpaGrants(entities).find(id).isPresent());
    assertThat(elsewhere).isFalse();
  }

  @Override
  public UUID ann() {
    return ann;
  }

  @Override
  public <T> T in(Function<Grants, T> work) {
    return transactions.in(acme, entities -> work.apply(new JpaGrants(entities)));
  }
}
