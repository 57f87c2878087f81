package org.tidings.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** A configuration of texts, numbers and durations that stands in a map. */
public record MapConfig(Map<String, String> values) implements Config {

  @Override
  public <T> Optional<T> getOptionalValue(String key, Class<T> type) {
    return Optional.ofNullable(values.get(key)).map(text -> type.cast(convert(text, type)));
  }

  private static Object convert(String text, Class<?> type) {
    if (type == String.class) {
      return text;
    }
    if (type == Boolean.class) {
      return Boolean.valueOf(text);
    }
    return type == Integer.class ? (Object) Integer.valueOf(text) : Duration.parse(text);
  }

  @Override
  public <T> T getValue(String key, Class<T> type) {
    return getOptionalValue(key, type).orElseThrow();
  }

  @Override
  public ConfigValue getConfigValue(String key) {
    throw new UnsupportedOperationException("not needed here");
  }

  @Override
  public Iterable<String> getPropertyNames() {
    return values.keySet();
  }

  @Override
  public Iterable<ConfigSource> getConfigSources() {
    return List.of();
  }

  @Override
  public <T> Optional<Converter<T>> getConverter(Class<T> type) {
    return Optional.empty();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new IllegalArgumentException("not needed here");
  }
}
