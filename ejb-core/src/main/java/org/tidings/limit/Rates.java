package org.tidings.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** The rate of each limit, as the operator set it. */
@ApplicationScoped
public class Rates {

  private final Map<Limit, Rate> rates;

  @Inject
  public Rates(Config config) {
    this(setting -> config.getOptionalValue(setting, String.class));
  }

  /**
   * @param settings what the operator says of a setting, if anything
   */
  public Rates(Function<String, Optional<String>> settings) {
    rates =
        Arrays.stream(Limit.values())
            .collect(
                Collectors.toMap(
                    limit -> limit,
                    limit -> read(limit, settings.apply(limit.setting())),
                    (one, other) -> one,
                    () -> new EnumMap<>(Limit.class)));
  }

  protected Rates() {
    rates = Map.of(); // for the container
  }

  public Rate of(Limit limit) {
    return rates.get(limit);
  }

  private static Rate read(Limit limit, Optional<String> said) {
    try {
      return Rate.parse(said.orElse(limit.usual()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(limit.setting() + ": " + e.getMessage(), e);
    }
  }
}
