package org.tidings.summarize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.tidings.json.JsonText;
import org.tidings.notification.Notification;
import org.tidings.secrets.Vault;

/** Turns the summaries of notifications into what their rows hold, and back. */
@ApplicationScoped
public class SummaryVault {

  private final Vault vault;

  @Inject
  public SummaryVault(Vault vault) {
    this.vault = vault;
  }

  protected SummaryVault() {
    this(null); // for the container
  }

  public byte[] seal(Notification notification, Summary summary) {
    JsonObject json =
        JsonText.object()
            .add("headline", summary.headline())
            .add("gist", summary.gist())
            .add("salience", summary.salience())
            .build();
    return vault.seal(notification.userId(), placeOf(notification.id()), json.toString());
  }

  /** The summary, once there is one. */
  public Optional<Summary> summaryOf(Notification notification) {
    return notification.summary().map(ciphertext -> open(notification, ciphertext));
  }

  private Summary open(Notification notification, byte[] ciphertext) {
    String opened = vault.open(notification.userId(), placeOf(notification.id()), ciphertext);
    JsonObject json = JsonText.parse(opened);
    return new Summary(
        json.getString("headline"),
        json.getString("gist"),
        json.getJsonNumber("salience").doubleValue());
  }

  private static Vault.Place placeOf(UUID notificationId) {
    return new Vault.Place("notifications.summary", notificationId);
  }
}
