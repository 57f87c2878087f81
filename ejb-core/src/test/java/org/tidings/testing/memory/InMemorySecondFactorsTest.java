package org.tidings.testing.memory;

import java.util.Optional;
import java.util.Set;
import org.tidings.account.SecondFactors;
import org.tidings.account.SecondFactorsContract;

class InMemorySecondFactorsTest implements SecondFactorsContract {

  private final InMemorySecondFactors factors =
      new InMemorySecondFactors(
          (tenant, user) ->
              Set.of(ACME, GLOBEX).contains(tenant) && user.equals(ANN)
                  ? Optional.of(LOGIN)
                  : Optional.empty());

  @Override
  public SecondFactors factors() {
    return factors;
  }
}
