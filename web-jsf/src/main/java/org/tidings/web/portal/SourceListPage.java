package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.tidings.manage.SourceChange;
import org.tidings.manage.SourceSetup;
import org.tidings.manage.SourceView;

/** Backs sources.xhtml: what is watched and how it is doing. */
@Named("sourceList")
@ViewScoped
public class SourceListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SourceSetup setup;
  private final Feedback feedback;
  private transient List<SourceView> sources;

  @Inject
  public SourceListPage(SourceSetup setup, Feedback feedback) {
    this.setup = setup;
    this.feedback = feedback;
  }

  protected SourceListPage() {
    this(null, null); // for the container
  }

  @PostConstruct
  public void load() {
    sources = setup.list();
  }

  public void poll(UUID id) {
    if (feedback.attempt(() -> setup.poll(id))) {
      feedback.say("Checking now. What is new appears in a moment.");
    }
    load();
  }

  public void pause(UUID id, boolean paused) {
    SourceChange change = SourceChange.pause(paused);
    if (feedback.attempt(() -> setup.change(id, change))) {
      feedback.say(paused ? "Paused. Resume it whenever you like." : "Resumed.");
    }
    load();
  }

  public List<SourceView> getSources() {
    return sources;
  }
}
