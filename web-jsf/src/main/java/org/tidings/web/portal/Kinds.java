package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonString;
import java.util.List;
import java.util.stream.Collectors;
import org.tidings.manage.SettingView;
import org.tidings.manage.SourceTypeView;
import org.tidings.manage.SourceTypes;
import org.tidings.manage.SourceView;

/** The kinds of sources, for pages that show what can be connected or what is. */
@Named("kinds")
@RequestScoped
public class Kinds {

  private final SourceTypes types;
  private List<SourceTypeView> all;

  @Inject
  public Kinds(SourceTypes types) {
    this.types = types;
  }

  protected Kinds() {
    this(null); // for the container
  }

  public List<SourceTypeView> getAll() {
    if (all == null) {
      all = types.list();
    }
    return all;
  }

  public SourceTypeView of(String type) {
    return getAll().stream()
        .filter(kind -> kind.type().equals(type))
        .findFirst()
        .orElseGet(() -> types.get(type));
  }

  /** Whether a source reads with an account of its owner's. */
  public boolean isReadWithAccount(SourceView source) {
    return of(source.type()).settings().stream()
        .anyMatch(
            setting ->
                setting.kind().equals(OwnAccounts.KIND)
                    && source.settings().containsKey(setting.name()));
  }

  /** Where a source stands, such as "ann at imap.example.org"; empty when no setting says so. */
  public String place(SourceView source) {
    return of(source.type()).settings().stream()
        .filter(setting -> setting.kind().equals("text") && !setting.onDemand())
        .map(SettingView::name)
        .map(source.settings()::get)
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).getString())
        .collect(Collectors.joining(" at "));
  }
}
