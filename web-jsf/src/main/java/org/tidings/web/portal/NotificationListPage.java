package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tidings.manage.NotificationArchive;
import org.tidings.manage.NotificationFilter;
import org.tidings.manage.NotificationView;
import org.tidings.manage.Page;

/** Backs notifications.xhtml. Search, filter and position stand in the address of the page. */
@Named("notificationList")
@RequestScoped
public class NotificationListPage {

  private static final int PER_PAGE = 25;

  private final NotificationArchive archive;
  private final Feedback feedback;

  private String query;
  private String source;
  private String cursor;
  private Page<NotificationView> page = new Page<>(List.of(), Optional.empty());

  @Inject
  public NotificationListPage(NotificationArchive archive, Feedback feedback) {
    this.archive = archive;
    this.feedback = feedback;
  }

  protected NotificationListPage() {
    this(null, null); // for the container
  }

  public void open() {
    feedback.open(this::load);
  }

  private void load() {
    NotificationFilter filter =
        new NotificationFilter(typed(source).map(Ids::parse), typed(query), Optional.empty());
    feedback.attempt(() -> page = archive.list(filter, Optional.ofNullable(cursor), PER_PAGE));
  }

  private static Optional<String> typed(String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  public List<NotificationView> getItems() {
    return page.items();
  }

  /** Where older ones begin; null when there are none. */
  public String getNext() {
    return page.next().orElse(null);
  }

  public boolean isFiltered() {
    return typed(source).isPresent() || typed(query).isPresent();
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
