package org.tidings.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tidings.manage.SourceChange;
import org.tidings.manage.SourceSetup;
import org.tidings.manage.SourceTypeView;
import org.tidings.manage.SourceView;
import org.tidings.manage.UnreadableView;

/** Backs source.xhtml: one source, its name, its settings and what could not be read there. */
@Named("sourcePage")
@ViewScoped
public class SourcePage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SourceSetup setup;
  private final Kinds kinds;
  private final OwnAccounts accounts;
  private final Feedback feedback;

  private String id;

  private String name;
  private int retentionDays;
  private SettingsForm form;
  private transient SourceView source;
  private transient List<UnreadableView> unreadable;

  @Inject
  public SourcePage(SourceSetup setup, Kinds kinds, OwnAccounts accounts, Feedback feedback) {
    this.setup = setup;
    this.kinds = kinds;
    this.accounts = accounts;
    this.feedback = feedback;
  }

  protected SourcePage() {
    this(null, null, null, null); // for the container
  }

  public void open() {
    feedback.open(this::load);
  }

  private void load() {
    show(setup.get(Ids.parse(id)));
    unreadable = setup.unreadable(source.id());
    form =
        SettingsForm.of(accounts.offeredIn(kinds.of(source.type()).settings()), source.settings());
  }

  public void rename() {
    change(SourceChange.rename(name), "Renamed.");
  }

  public void pause(boolean paused) {
    change(
        SourceChange.pause(paused), paused ? "Paused. Resume it whenever you like." : "Resumed.");
  }

  public void saveSettings() {
    if (change(SourceChange.configure(form.toPatch()), "Saved. The next check uses it.")) {
      form.show(source.settings()); // with what was found
    }
  }

  public void share(boolean shared) {
    change(
        SourceChange.share(shared),
        shared
            ? "Shared. Owners and admins see that it is there and how it is doing."
            : "Not shared any more.");
  }

  public void keep() {
    change(
        SourceChange.keepFor(retentionDays),
        retentionDays == 0
            ? "Saved. It is kept as long as your plan keeps it."
            : "Saved. What is older goes with the next clean-up, within hours.");
  }

  public void poll() {
    if (feedback.attempt(() -> setup.poll(source.id()))) {
      feedback.say("Checking now. What is new appears in a moment.");
    }
  }

  /** Removes the source and goes back to the list. */
  public String remove() {
    if (!feedback.attempt(() -> setup.remove(source.id()))) {
      return null;
    }
    feedback.sayNext("Removed \"" + source.name() + "\".");
    return "/sources?faces-redirect=true";
  }

  private boolean change(SourceChange change, String done) {
    boolean changed = feedback.attempt(() -> show(setup.change(source.id(), change)));
    if (changed) {
      feedback.say(done);
    }
    return changed;
  }

  private void show(SourceView changed) {
    source = changed;
    name = changed.name();
    retentionDays = changed.retentionDays().orElse(0);
  }

  public SourceView getSource() {
    return source;
  }

  public List<UnreadableView> getUnreadable() {
    return unreadable;
  }

  /** What can be expected of such sources. */
  public SourceTypeView getKind() {
    return kinds.of(source.type());
  }

  /** The source's settings as the page edits them. */
  public SettingsForm getForm() {
    return form;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public int getRetentionDays() {
    return retentionDays;
  }

  public void setRetentionDays(int retentionDays) {
    this.retentionDays = retentionDays;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
