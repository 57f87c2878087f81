package org.tidings.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.UUID;
import org.tidings.json.JsonText;
import org.tidings.notification.Notification;
import org.tidings.notification.NotificationContent;

/** Turns the content of notifications into what their rows hold, and back. */
@ApplicationScoped
public class ContentVault {

  private final Vault vault;

  @Inject
  public ContentVault(Vault vault) {
    this.vault = vault;
  }

  protected ContentVault() {
    this(null); // for the container
  }

  public byte[] seal(UUID userId, UUID notificationId, NotificationContent content) {
    JsonObjectBuilder json =
        JsonText.object()
            .add("fromName", content.fromName())
            .add("fromAddress", content.fromAddress())
            .add("subject", content.subject())
            .add("text", content.text())
            .add("list", content.list())
            .add("position", content.position());
    content.url().ifPresent(url -> json.add("url", url));
    return vault.seal(userId, contentOf(notificationId), json.build().toString());
  }

  public NotificationContent contentOf(Notification notification) {
    JsonObject json =
        JsonText.parse(
            vault.open(
                notification.userId(), contentOf(notification.id()), notification.content()));
    return new NotificationContent(
        json.getString("fromName"),
        json.getString("fromAddress"),
        json.getString("subject"),
        json.getString("text"),
        json.getString("list", ""), // earlier contents say nothing of it
        json.getString("position"),
        Optional.ofNullable(json.getString("url", null)));
  }

  private static Vault.Place contentOf(UUID notificationId) {
    return new Vault.Place("notifications.content", notificationId);
  }
}
