package org.tidings.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.notification.Notification;
import org.tidings.notification.NotificationContent;
import org.tidings.notification.Notifications;
import org.tidings.secrets.ContentVault;
import org.tidings.secrets.Vault;
import org.tidings.source.Source;
import org.tidings.source.SourceType;

class SummarizationHandlerTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final UUID ANNA = UUID.randomUUID();
  private static final Source SOURCE =
      new Source(UUID.randomUUID(), ANNA, new SourceType("email"), "Work", "{}", new byte[0], NOON);

  private final Vault vault = new LabelVault();
  private final ContentVault contents = new ContentVault(vault);
  private final SummaryVault summaries = new SummaryVault(vault);
  private final List<Notification> stored = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final SummarizationHandler handler =
      new SummarizationHandler(
          new SummaryStore(notifications(), contents, summaries), this::summarizeUnlessHostile);

  @Test
  void stores_a_summary_for_each_notification() {
    Notification one = store("Lunch on Friday?");
    Notification two = store("Your invoice");

    handler.handle(List.of(one.id(), two.id()));

    assertThat(summaries.summaryOf(one)).contains(new Summary("Lunch on Friday?", "", 0.5));
    assertThat(summaries.summaryOf(two)).contains(new Summary("Your invoice", "", 0.5));
  }

  @Test
  void handling_a_message_again_changes_nothing_and_asks_for_no_second_summary() {
    Notification one = store("Lunch on Friday?");
    handler.handle(List.of(one.id()));
    byte[] first = one.summary().orElseThrow();

    handler.handle(List.of(one.id()));

    assertThat(one.summary()).hasValueSatisfying(again -> assertThat(again).isEqualTo(first));
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_text_that_breaks_the_summarizer_holds_up_no_other() {
    Notification hostile = store("hostile");
    Notification endless = store("endless");
    Notification good = store("Lunch on Friday?");

    handler.handle(List.of(hostile.id(), endless.id(), good.id()));

    assertThat(hostile.summary()).isEmpty();
    assertThat(endless.summary()).isEmpty();
    assertThat(good.summary()).isPresent();
  }

  @Test
  void a_content_that_cannot_be_decrypted_holds_up_no_other() {
    Notification damaged = notification(UUID.randomUUID(), new byte[] {1, 2, 3});
    stored.add(damaged);
    Notification good = store("Lunch on Friday?");

    handler.handle(List.of(damaged.id(), good.id()));

    assertThat(damaged.summary()).isEmpty();
    assertThat(good.summary()).isPresent();
  }

  @Test
  void ids_that_no_longer_exist_are_done() {
    handler.handle(List.of(UUID.randomUUID()));

    assertThat(asked).isEmpty();
  }

  private Summary summarizeUnlessHostile(SourceText text) {
    asked.add(text.subject());
    if (text.subject().equals("hostile")) {
      throw new IllegalArgumentException("no such text was foreseen");
    }
    if (text.subject().equals("endless")) {
      throw new StackOverflowError();
    }
    return new Summary(text.subject(), "", 0.5);
  }

  private Notification store(String subject) {
    UUID id = UUID.randomUUID();
    NotificationContent content =
        new NotificationContent(
            "Ben", "ben@example.org", subject, "Dear Anna", "INBOX;7", Optional.empty());
    Notification notification = notification(id, contents.seal(ANNA, id, content));
    stored.add(notification);
    return notification;
  }

  /** The one question that summarizing asks; any other fails. */
  private Notifications notifications() {
    return (Notifications)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Notifications.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("unsummarized");
              return unsummarized((Collection<?>) arguments[0]);
            });
  }

  private List<Notification> unsummarized(Collection<?> ids) {
    return stored.stream()
        .filter(notification -> ids.contains(notification.id()))
        .filter(notification -> notification.summary().isEmpty())
        .toList();
  }

  private static Notification notification(UUID id, byte[] content) {
    return new Notification(
        id,
        SOURCE,
        new Notification.Origin(id.toString(), "thread", Set.of()),
        content,
        NOON,
        NOON);
  }

  /** Writes the place before the text instead of encrypting for it, and refuses another place. */
  private static final class LabelVault extends Vault {

    LabelVault() {
      super(null, null);
    }

    @Override
    public byte[] seal(UUID userId, Place place, String text) {
      return (label(userId, place) + text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String open(UUID userId, Place place, byte[] ciphertext) {
      String opened = new String(ciphertext, StandardCharsets.UTF_8);
      if (!opened.startsWith(label(userId, place))) {
        throw new IllegalStateException("not encrypted for that place");
      }
      return opened.substring(label(userId, place).length());
    }

    private static String label(UUID userId, Place place) {
      return userId + "|" + place.column() + "|" + place.row() + "|";
    }
  }
}
