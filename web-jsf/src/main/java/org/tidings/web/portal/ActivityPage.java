package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tidings.manage.AuditDesk;
import org.tidings.manage.AuditView;
import org.tidings.manage.Page;

/** Backs activity.xhtml: what was done in the workspace, newest first. */
@Named("activity")
@RequestScoped
public class ActivityPage {

  private static final int PER_PAGE = 25;

  private final AuditDesk desk;
  private final Feedback feedback;
  private String cursor;
  private Page<AuditView> page = new Page<>(List.of(), Optional.empty());

  @Inject
  public ActivityPage(AuditDesk desk, Feedback feedback) {
    this.desk = desk;
    this.feedback = feedback;
  }

  protected ActivityPage() {
    this(null, null); // for the container
  }

  public void open() {
    feedback.open(this::load);
  }

  private void load() {
    feedback.attempt(() -> page = desk.list(Optional.ofNullable(cursor), PER_PAGE));
  }

  /** Whether the person's role includes this page, so that the menu shows it. */
  public boolean isOffered() {
    return desk.isOpen();
  }

  public List<AuditView> getItems() {
    return page.items();
  }

  /** Where older ones begin; null when there are none. */
  public String getNext() {
    return page.next().orElse(null);
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
