package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tidings.account.Role;
import org.tidings.identity.Requires;
import org.tidings.ingest.SourceConnectors;
import org.tidings.ingest.SourceKind;
import org.tidings.problem.NotFoundException;

/** Tells which kinds of sources can be connected, and what each is about. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class SourceTypes {

  private final SourceConnectors connectors;

  @Inject
  public SourceTypes(SourceConnectors connectors) {
    this.connectors = connectors;
  }

  protected SourceTypes() {
    this(null); // for the container
  }

  /** All of them, by type. */
  public List<SourceTypeView> list() {
    return connectors.types().stream().map(this::get).toList();
  }

  public SourceTypeView get(String type) {
    SourceKind kind =
        connectors.find(type).orElseThrow(() -> new NotFoundException("kind of source"));
    return SourceTypeView.of(kind);
  }
}
