package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.tidings.manage.SourceSetup;
import org.tidings.manage.SourceView;

/** The names of the sources, for pages that list what came from them. */
@Named("sourceNames")
@RequestScoped
public class SourceNames {

  private final SourceSetup setup;
  private List<SourceView> all;

  @Inject
  public SourceNames(SourceSetup setup) {
    this.setup = setup;
  }

  protected SourceNames() {
    this(null); // for the container
  }

  public List<SourceView> getAll() {
    if (all == null) {
      all = setup.list();
    }
    return all;
  }

  public String of(UUID id) {
    return getAll().stream()
        .filter(source -> source.id().equals(id))
        .map(SourceView::name)
        .findFirst()
        .orElse("A removed source");
  }
}
