package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.deliver.PortalLinks;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.ingest.NewItems;
import org.tidings.ingest.NotificationIntake;
import org.tidings.ingest.PollSettings;
import org.tidings.ingest.SourceConnectors;
import org.tidings.ingest.inbound.InboundAddress;
import org.tidings.ingest.inbound.InboundItem;
import org.tidings.ingest.inbound.InboundWebhook;
import org.tidings.ingest.inbound.SignedRequest;
import org.tidings.ingest.inbound.SigningSecrets;
import org.tidings.ingest.inbound.UnsignedException;
import org.tidings.notification.Notification;
import org.tidings.problem.ConflictException;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;
import org.tidings.queue.MessageKind;
import org.tidings.tenant.TenantId;
import org.tidings.testing.memory.Workspace;

class InboxTest {

  private static final String BODY = "{...}";
  private static final String NOON = Long.toString(Workspace.NOON.getEpochSecond());
  private static final JsonObject SETTINGS = JsonObject.EMPTY_JSON_OBJECT;

  private final Workspace world = new Workspace();
  private final SourceConnectors connectors = new SourceConnectors(List.of(new InboundWebhook()));
  private final SigningSecrets secrets = new SigningSecrets(world.sources, world.credentials);
  private final SourceSetup sources = SourceSetups.of(world, Callers.ann(world), connectors);
  private final InboundSetup setup =
      new InboundSetup(
          Callers.ann(world),
          world.tenants,
          world.sources,
          secrets,
          new PortalLinks("https://tidings.example"),
          world.trail,
          world.clock);
  private final Inbox inbox =
      new Inbox(
          world.tenants,
          secrets,
          world.limiter,
          new NotificationIntake(
              world.sources,
              new NewItems(world.sources, world.notifications, world.contents),
              world.outgoing,
              new PollSettings(Duration.ofMinutes(5), Duration.ofMinutes(1), 1, 1),
              world.plan,
              world.clock),
          world.clock);

  private SourceView webhook;
  private SigningSecretView shown;

  @BeforeEach
  void connect() {
    webhook = in(() -> sources.connect(new NewSource("inbound", "Builds", SETTINGS)));
    shown = in(() -> setup.renew(webhook.id()));
  }

  @Test
  void stores_what_is_sent_and_asks_for_its_summary() {
    send("msg_1", item("Build 7 failed"));

    assertThat(world.notifications.all())
        .extracting(Notification::externalId)
        .containsExactly("msg_1");
    assertThat(subject()).isEqualTo("Build 7 failed");
    assertThat(world.outbox.of(MessageKind.SUMMARIZE_NOTIFICATIONS)).hasSize(1);
    assertThat(in(() -> sources.get(webhook.id())).lastSyncAt()).contains(Workspace.NOON);
  }

  @Test
  void stores_what_is_sent_again_once() {
    send("msg_1", item("Build 7 failed"));
    send("msg_1", item("Build 7 failed"));

    assertThat(world.notifications.all()).hasSize(1);
  }

  @Test
  void tells_where_to_send_to() {
    assertThat(shown.url()).startsWith("https://tidings.example/api/v1/inbound/");
    assertThat(InboundAddress.parse(addressIn(shown.url()))).contains(address(webhook.id()));
    assertThat(shown.toString()).doesNotContain(shown.secret());
  }

  @Test
  void is_never_asked_for_anything() {
    assertThat(webhook.nextPollAt()).isEmpty();
    assertThatThrownBy(() -> world.tenants.run(world.tenant, () -> sources.poll(webhook.id())))
        .isInstanceOf(ConflictException.class);
    NewSource another = new NewSource("inbound", "Builds", SETTINGS);
    assertThatThrownBy(() -> in(() -> sources.test(another)))
        .isInstanceOf(InvalidInputException.class);
    pause(true);
    assertThat(pause(false).nextPollAt()).isEmpty();
  }

  @Test
  void believes_nobody_without_the_newest_secret() {
    SignedRequest old = sign("msg_1");
    in(() -> setup.renew(webhook.id()));

    assertUnsigned(address(webhook.id()), old);
    assertThat(world.audit.actions())
        .containsExactly("source.connected", "source.secret-made", "source.secret-made");
  }

  @Test
  void answers_the_same_where_there_is_no_webhook_no_secret_and_no_such_workspace() {
    SignedRequest request = sign("msg_1");
    UUID withoutSecret =
        in(() -> sources.connect(new NewSource("inbound", "Second", SETTINGS))).id();

    assertUnsigned(address(withoutSecret), request);
    assertUnsigned(address(UUID.randomUUID()), request);
    assertUnsigned(address(world.mailbox), request);
  }

  @Test
  void a_sender_who_is_signed_in_to_another_workspace_is_not_believed() {
    SignedRequest request = sign("msg_1");

    world.tenants.run(TenantId.random(), () -> assertUnsigned(address(webhook.id()), request));
  }

  @Test
  void reads_nothing_that_is_not_signed() {
    SignedRequest unsigned = new SignedRequest("msg_1", NOON, "v1,x", BODY);

    assertThatThrownBy(
            () ->
                inbox.receive(
                    address(webhook.id()),
                    unsigned,
                    body -> {
                      throw new AssertionError("It was read");
                    }))
        .isInstanceOf(UnsignedException.class);
  }

  @Test
  void takes_nothing_while_its_owner_has_paused_it_and_loses_nothing_either() {
    pause(true);
    assertThatThrownBy(() -> send("msg_1", item("Build 7 failed")))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Send it again later");

    pause(false);
    send("msg_1", item("Build 7 failed"));
    assertThat(world.notifications.all()).hasSize(1);
  }

  @Test
  void does_not_let_one_sender_flood_its_owner() {
    for (int i = 0; i < 60; i++) {
      send("msg_" + i, item("Again"));
    }

    assertThatThrownBy(() -> send("msg_60", item("Again"))).isInstanceOf(TooOftenException.class);
  }

  @Test
  void names_everything_that_is_wrong_with_an_item() {
    InboundItem wrong =
        new InboundItem(
            "s".repeat(501),
            "t".repeat(100_001),
            new Author("n".repeat(501), "a".repeat(501)),
            Optional.of("javascript:alert(1)"),
            Optional.of(Workspace.NOON.plus(Duration.ofDays(1))),
            Optional.of("c".repeat(129)),
            false);

    assertThat(problemsOf("i".repeat(129), wrong))
        .containsExactlyInAnyOrder(
            "webhook-id",
            "thread",
            "subject",
            "from.name",
            "from.address",
            "text",
            "occurredAt",
            "url");
    assertThat(problemsOf("", item(" "))).containsExactlyInAnyOrder("webhook-id", "subject");
    assertThat(world.notifications.all()).isEmpty();
  }

  private List<String> problemsOf(String id, InboundItem item) {
    return catchThrowableOfType(InvalidInputException.class, () -> send(id, item))
        .problems()
        .stream()
        .map(FieldProblem::field)
        .toList();
  }

  private void assertUnsigned(InboundAddress address, SignedRequest request) {
    assertThatThrownBy(() -> inbox.receive(address, request, body -> item("Build 7 failed")))
        .isInstanceOf(UnsignedException.class)
        .hasMessage(new UnsignedException().getMessage());
    assertThat(world.notifications.all()).isEmpty();
  }

  private void send(String id, InboundItem item) {
    inbox.receive(address(webhook.id()), sign(id), body -> item);
  }

  /** As its sender would, with the library that the specification's authors keep. */
  private SignedRequest sign(String id) {
    try {
      String signature =
          new Webhook(shown.secret()).sign(id, Workspace.NOON.getEpochSecond(), BODY);
      return new SignedRequest(id, NOON, signature, BODY);
    } catch (EmptyWebhookSecretException | WebhookSigningException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InboundItem item(String subject) {
    return new InboundItem(
        subject,
        "",
        new Author("Build server", ""),
        Optional.of("https://builds.example/7"),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private String subject() {
    Notification stored = world.notifications.all().get(0);
    return in(() -> world.contents.contentOf(stored).subject());
  }

  private SourceView pause(boolean paused) {
    return in(() -> sources.change(webhook.id(), SourceChange.pause(paused)));
  }

  private InboundAddress address(UUID source) {
    return new InboundAddress(world.tenant, source);
  }

  private static String addressIn(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private <T> T in(Supplier<T> work) {
    return world.tenants.call(world.tenant, work);
  }
}
