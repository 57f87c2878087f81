package org.tidings.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
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

class JpaRulesTest implements RulesContract {

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
    UUID id = add(NOON);

    boolean here = in(rules -> rules.lock(id).isPresent());
    assertThat(here).isTrue();
    boolean elsewhere =
        transactions.in(TenantId.random(), entities -> new JpaRules(entities).lock(id).isPresent());
    assertThat(elsewhere).isFalse();
  }

  @Override
  public UUID ann() {
    return ann;
  }

  @Override
  public <T> T in(Function<Rules, T> work) {
    return transactions.in(acme, entities -> work.apply(new JpaRules(entities)));
  }
}
