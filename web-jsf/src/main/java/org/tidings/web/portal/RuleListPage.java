package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.tidings.manage.RuleChange;
import org.tidings.manage.RuleSetup;
import org.tidings.manage.RuleView;

/** Backs rules.xhtml: the rules, and their switches. */
@Named("ruleList")
@ViewScoped
public class RuleListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final RuleSetup setup;
  private final Feedback feedback;
  private transient List<RuleView> rules;

  @Inject
  public RuleListPage(RuleSetup setup, Feedback feedback) {
    this.setup = setup;
    this.feedback = feedback;
  }

  protected RuleListPage() {
    this(null, null); // for the container
  }

  @PostConstruct
  void load() {
    rules = setup.list();
  }

  public void turn(UUID id, boolean on) {
    if (feedback.attempt(() -> setup.change(id, RuleChange.switched(on)))) {
      feedback.say(
          on
              ? "On. The next digest keeps to it."
              : "Off. The next digest is as if it were not there.");
    }
    load();
  }

  public void remove(UUID id) {
    if (feedback.attempt(() -> setup.remove(id))) {
      feedback.say("Deleted. Nothing that it left out is lost.");
    }
    load();
  }

  public List<RuleView> getRules() {
    return rules;
  }
}
