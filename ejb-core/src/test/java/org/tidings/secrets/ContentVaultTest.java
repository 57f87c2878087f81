package org.tidings.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.notification.Notification;
import org.tidings.notification.NotificationContent;
import org.tidings.testing.memory.Workspace;

class ContentVaultTest {

  private final Workspace world = new Workspace();

  @Test
  void what_a_notification_says_is_read_again_as_it_was() {
    NotificationContent content =
        new NotificationContent(
            "Bob",
            "bob@example.org",
            "Subject",
            "Text",
            "The weekly <weekly.example.org>",
            "INBOX/1",
            Optional.of("https://example.org/"));

    assertThat(read(world.receive(content, "t", Set.of()))).isEqualTo(content);
  }

  @Test
  void what_was_stored_before_lists_were_told_came_through_none() {
    UUID id = UUID.randomUUID();
    String before =
        "{\"fromName\":\"Bob\",\"fromAddress\":\"\",\"subject\":\"Old\",\"text\":\"\","
            + "\"position\":\"1\"}";
    byte[] sealed =
        world.tenants.call(
            world.tenant,
            () ->
                world.vault.seal(world.ann, new Vault.Place("notifications.content", id), before));

    NotificationContent content = read(world.receive(id, sealed, "t", Set.of()));

    assertThat(content.subject()).isEqualTo("Old");
    assertThat(content.list()).isEmpty();
  }

  private NotificationContent read(Notification notification) {
    return world.tenants.call(world.tenant, () -> world.contents.contentOf(notification));
  }
}
