package org.tidings.testing.memory;

import java.util.UUID;
import java.util.function.Function;
import org.tidings.rule.Rules;
import org.tidings.rule.RulesContract;

class InMemoryRulesTest implements RulesContract {

  private final InMemoryRules rules = new InMemoryRules();
  private final UUID ann = UUID.randomUUID();

  @Override
  public UUID ann() {
    return ann;
  }

  @Override
  public <T> T in(Function<Rules, T> work) {
    return work.apply(rules);
  }
}
