package org.tidings.identity.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.tidings.identity.factor.FactorChanged.What;
import org.tidings.testing.memory.UnheardEvent;

/** Hears at once what the product hears a little later. */
final class HeardEvent extends UnheardEvent<FactorChanged> {

  private final List<FactorChanged> heard = new ArrayList<>();

  List<What> heard() {
    return heard.stream().map(FactorChanged::what).toList();
  }

  @Override
  public <U extends FactorChanged> CompletionStage<U> fireAsync(U event) {
    heard.add(event);
    return super.fireAsync(event);
  }
}
