package org.tidings.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tidings.manage.NotificationArchive;
import org.tidings.manage.NotificationView;

/** Backs notification.xhtml: one notification as it was found. */
@Named("notificationPage")
@ViewScoped
public class NotificationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final NotificationArchive archive;
  private final Feedback feedback;

  private String id;

  private transient NotificationView notification;

  @Inject
  public NotificationPage(NotificationArchive archive, Feedback feedback) {
    this.archive = archive;
    this.feedback = feedback;
  }

  protected NotificationPage() {
    this(null, null); // for the container
  }

  public void open() {
    feedback.open(() -> notification = archive.get(Ids.parse(id)));
  }

  /** Deletes the notification and goes back to the list. */
  public String delete() {
    if (!feedback.attempt(() -> archive.delete(notification.id()))) {
      return null;
    }
    feedback.sayNext("Deleted here. The original in your mailbox is untouched.");
    return "/notifications?faces-redirect=true";
  }

  /** The address of the original, when it is one that a browser may open. */
  public String getOriginal() {
    return notification.url().filter(WebLinks::isSafe).orElse(null);
  }

  public NotificationView getNotification() {
    return notification;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
