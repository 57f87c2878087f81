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

/** The kinds of sources of this installation, and the connectors that read them. */
@ApplicationScoped
public class SourceConnectors {

  private final Map<String, SourceKind> byType = new TreeMap<>();

  @Inject
  SourceConnectors(@Any Instance<SourceKind> kinds) {
    this((Iterable<SourceKind>) kinds);
  }

  public SourceConnectors(Iterable<? extends SourceKind> kinds) {
    kinds.forEach(this::register);
  }

  protected SourceConnectors() {} // for the container

  private void register(SourceKind kind) {
    String type = kind.type().code();
    if (byType.putIfAbsent(type, kind) != null) {
      throw new IllegalStateException("Two kinds of sources call themselves " + type);
    }
  }

  public Optional<SourceKind> find(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  /**
   * The kind of a stored source.
   *
   * @throws IllegalStateException when this installation does not know it any more
   */
  public SourceKind kindOf(SourceType type) {
    return find(type.code())
        .orElseThrow(() -> new IllegalStateException("Nothing knows sources of type " + type));
  }

  /** Whether we ask sources of the type; else they tell us. */
  public boolean polls(SourceType type) {
    return kindOf(type) instanceof SourceConnector;
  }

  /**
   * The connector of a stored source's type.
   *
   * @throws IllegalStateException when this installation has none any more
   */
  public SourceConnector of(SourceType type) {
    if (kindOf(type) instanceof SourceConnector connector) {
      return connector;
    }
    throw new IllegalStateException("No connector reads sources of type " + type);
  }

  /** Those that keep connections. */
  public List<HoldingConnector> holding() {
    return byType.values().stream()
        .filter(HoldingConnector.class::isInstance)
        .map(HoldingConnector.class::cast)
        .toList();
  }

  /** The known types, sorted. */
  public List<String> types() {
    return List.copyOf(byType.keySet());
  }
}
