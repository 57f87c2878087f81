package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidings.source.SourceType;

/** The connectors of this installation, by the type of source they read. */
@ApplicationScoped
public class SourceConnectors {

  private final Map<String, SourceConnector> byType = new TreeMap<>();

  @Inject
  SourceConnectors(@Any Instance<SourceConnector> connectors) {
    this((Iterable<SourceConnector>) connectors);
  }

  public SourceConnectors(Iterable<SourceConnector> connectors) {
    connectors.forEach(this::register);
  }

  protected SourceConnectors() {} // for the container

  private void register(SourceConnector connector) {
    String type = connector.type().code();
    if (byType.putIfAbsent(type, connector) != null) {
      throw new IllegalStateException("Two connectors read sources of type " + type);
    }
  }

  public Optional<SourceConnector> find(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  /**
   * The connector of a stored source's type.
   *
   * @throws IllegalStateException when this installation has none any more
   */
  public SourceConnector of(SourceType type) {
    return find(type.code())
        .orElseThrow(() -> new IllegalStateException("No connector reads sources of type " + type));
  }

  /** The known types, sorted. */
  public List<String> types() {
    return List.copyOf(byType.keySet());
  }
}
