package org.tidings.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tidings.manage.NotificationArchive;
import org.tidings.manage.NotificationView;
import org.tidings.manage.RuleChange;
import org.tidings.manage.RuleDraft;
import org.tidings.manage.RuleMatchView;
import org.tidings.manage.RulePreview;
import org.tidings.manage.RulePreviewView;
import org.tidings.manage.RuleSetup;
import org.tidings.manage.RuleView;

/** Backs rule.xhtml: makes a rule or changes one, and shows before what it would do. */
@Named("rulePage")
@ViewScoped
public class RulePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String EXCLUDE = "exclude";

  private final RuleSetup setup;
  private final RulePreview preview;
  private final NotificationArchive archive;
  private final Feedback feedback;

  private String id;
  private String from;

  private UUID rule;
  private boolean enabled = true;
  private String name = "";
  private String effect = EXCLUDE;
  private String source = "";
  private String sender = "";
  private String subject = "";
  private String text = "";
  private String list = "";
  private transient RulePreviewView shown;

  @Inject
  public RulePage(
      RuleSetup setup, RulePreview preview, NotificationArchive archive, Feedback feedback) {
    this.setup = setup;
    this.preview = preview;
    this.archive = archive;
    this.feedback = feedback;
  }

  protected RulePage() {
    this(null, null, null, null); // for the container
  }

  /** Shows the rule that the address names, or one that begins with a notification's sender. */
  public void open() {
    if (id != null) {
      feedback.open(() -> show(setup.get(Ids.parse(id))));
    } else if (from != null) {
      feedback.open(() -> beginWith(archive.get(Ids.parse(from))));
    }
  }

  private void show(RuleView stored) {
    rule = stored.id();
    enabled = stored.enabled();
    name = stored.name();
    effect = stored.effect();
    RuleMatchView match = stored.match();
    source = match.source().map(UUID::toString).orElse("");
    sender = match.sender().orElse("");
    subject = match.subject().orElse("");
    text = match.text().orElse("");
    list = match.list().orElse("");
  }

  private void beginWith(NotificationView notification) {
    String address = notification.fromAddress();
    sender = address.isEmpty() ? notification.fromName() : address;
    if (sender.isEmpty()) {
      source = notification.sourceId().toString();
    }
  }

  public void preview() {
    shown = null;
    feedback.attempt(() -> shown = preview.of(draft(), Optional.ofNullable(rule)));
  }

  /** Keeps the rule and goes back to the list. */
  public String save() {
    if (!feedback.attempt(this::store)) {
      return null;
    }
    feedback.sayNext(
        enabled ? "Saved. The next digest keeps to it." : "Saved. It is switched off.");
    return "/rules?faces-redirect=true";
  }

  private void store() {
    if (rule == null) {
      setup.create(draft());
    } else {
      setup.change(rule, RuleChange.to(draft()));
    }
  }

  private RuleDraft draft() {
    return new RuleDraft(
        Objects.toString(name, ""),
        effect,
        enabled,
        new RuleDraft.Match(
            typed(source).map(Ids::parse),
            typed(sender),
            typed(subject),
            typed(text),
            typed(list)));
  }

  private static Optional<String> typed(String field) {
    return Optional.ofNullable(field).filter(given -> !given.isEmpty());
  }

  /** Whether there is such a rule already. */
  public boolean isChanged() {
    return rule != null;
  }

  /** What the preview has shown. */
  public RulePreviewView getShown() {
    return shown;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEffect() {
    return effect;
  }

  public void setEffect(String effect) {
    this.effect = effect;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = Objects.toString(source, "");
  }

  public String getSender() {
    return sender;
  }

  public void setSender(String sender) {
    this.sender = sender;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }
}
