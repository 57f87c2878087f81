package org.tidings.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.compose.EntryVault;
import org.tidings.compose.EntryVault.Entry;
import org.tidings.delivery.Channel;
import org.tidings.delivery.ChannelType;
import org.tidings.delivery.Delivery;
import org.tidings.delivery.DeliveryStatus;
import org.tidings.digest.Digest;
import org.tidings.digest.DigestEntry;
import org.tidings.digest.DigestStatus;
import org.tidings.digest.LedgerLine;
import org.tidings.digest.Outcome;
import org.tidings.digest.Tally;
import org.tidings.outbox.OutboxMessage;
import org.tidings.queue.MessageKind;
import org.tidings.queue.TryLaterException;
import org.tidings.source.SyncState;
import org.tidings.testing.memory.Workspace;

class DeliveryHandlerTest {

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration AFTER_UNKNOWN = Duration.ofMinutes(10);
  private static final SendOutcome ACCEPTED = new SendOutcome.Accepted("250 ok");
  private static final SendOutcome DEFERRED = new SendOutcome.Deferred("451 later");
  private static final SendOutcome REFUSED = new SendOutcome.Refused("550 no");
  private static final SendOutcome UNKNOWN = new SendOutcome.Unknown("silence");

  @TempDir private Path keys;

  private final Workspace world = new Workspace();
  private final Deque<SendOutcome> answers = new ArrayDeque<>();
  private final List<OutboundDigest> sent = new ArrayList<>();
  private final UUID cited = UUID.randomUUID();
  private Digest digest;
  private Channel channel;
  private Delivery delivery;
  private DeliveryHandler handler;

  @BeforeEach
  void compose() {
    channel = world.openChannel("ann@example.org");
    digest = new Digest(UUID.randomUUID(), world.ann, Workspace.NOON.minusSeconds(60), now());
    world.digests.add(digest);
    world.digests.lock(digest.id());
    EntryVault vault = new EntryVault(world.vault);
    byte[] content =
        world.tenants.call(
            world.tenant,
            () ->
                vault.seal(
                    world.ann, digest.id(), 0, new Entry("News", "Text", "Bob", Optional.empty())));
    world.digests.store(
        List.of(new DigestEntry(digest.id(), 0, 0.5, content)),
        List.of(LedgerLine.cited(digest.id(), cited, Outcome.INCLUDED, 0)));
    digest.ready(Tally.of(world.digests.ledger(digest.id())), now());
    delivery = deliveryTo(channel);
    DeliveryOutcomes outcomes =
        new DeliveryOutcomes(
            world.deliveries,
            world.digests,
            world.notifications,
            world.outgoing,
            world.clock,
            Duration.ofHours(24),
            AFTER_UNKNOWN);
    OutboundDigests outbound =
        new OutboundDigests(
            world.digests,
            world.notifications,
            world.accounts,
            world.sources,
            vault,
            new PortalLinks("https://tidings.example"),
            new UnsubscribeLinks(keys.resolve("links.json").toString()),
            world.tenants,
            world.clock);
    handler =
        new DeliveryHandler(
            new DeliveryLedger(
                world.deliveries, world.channels, outbound, outcomes, world.clock, LEASE),
            new DeliveryChannels(List.of(new ScriptedChannel())),
            outcomes);
  }

  @Test
  void a_delivery_that_was_erased_is_done() {
    handler.handle(List.of(UUID.randomUUID()));

    assertThat(delivery.attempts()).isZero();
  }

  @Test
  void an_accepted_digest_is_delivered_and_its_notifications_know_how() {
    handle(ACCEPTED);

    assertThat(delivery.status()).isEqualTo(DeliveryStatus.ACCEPTED);
    assertThat(delivery.providerId()).contains("250 ok");
    assertThat(digest.status()).isEqualTo(DigestStatus.DELIVERED);
    assertThat(world.notifications.deliveredBy(digest.id())).contains("email");
    assertThat(sent.get(0).address()).isEqualTo("ann@example.org");
    assertThat(sent.get(0).messageId()).isEqualTo(delivery.messageId());
    assertThat(sent.get(0).lines())
        .extracting(OutboundDigest.Line::page)
        .containsExactly("https://tidings.example/notification.xhtml?id=" + cited);
  }

  @Test
  void what_had_no_room_in_the_window_is_told_of() {
    for (int i = 0; i < 3; i++) {
      world.receive(Workspace.mail("Bob", "Late", "Text"), "thread", Set.of());
    }

    handle(ACCEPTED);

    assertThat(sent.get(0).waiting()).isEqualTo(3);
  }

  @Test
  void one_digest_tells_of_a_source_that_has_fallen_silent() {
    SyncState state = world.sources.syncState(world.mailbox).orElseThrow();
    Instant last = now().minus(Duration.ofDays(4));
    for (int day = 20; day >= 0; day--) {
      state.heard(true, last.minus(Duration.ofDays(day)));
    }
    handle(DEFERRED);
    world.clock.advance(Duration.ofMinutes(2));
    handle(ACCEPTED);

    assertThat(sent)
        .hasSize(2)
        .allSatisfy(
            digest ->
                assertThat(digest.coverage())
                    .extracting(coverage -> coverage.problem().orElse(""))
                    .containsExactly(
                        "has brought nothing for 4 days, which is unusual;"
                            + " see whether it is still connected"));
    assertThat(state.tellSilenceIn(UUID.randomUUID())).isFalse();
  }

  @Test
  void a_message_that_comes_twice_sends_once() {
    handle(ACCEPTED);
    handle(ACCEPTED);
    assertThat(sent).hasSize(1);
  }

  @Test
  void a_deferred_digest_is_tried_again_later_and_later() {
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Instant before = now();
      handle(DEFERRED);
      Instant next = delivery.nextAttemptAt().orElseThrow();
      waits.add(Duration.between(before, next));
      world.clock.advance(Duration.between(before, next));
    }
    assertThat(waits.get(0)).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(75));
    assertThat(waits.get(3)).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(10));
    assertThat(waits.get(7)).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(75));
    assertThat(messages())
        .hasSize(8)
        .last()
        .extracting(OutboxMessage::dueAt)
        .isEqualTo(delivery.nextAttemptAt().orElseThrow());
  }

  @Test
  void after_a_day_of_deferrals_it_expires_and_the_digest_has_failed() {
    while (!delivery.status().isFinal()) {
      handle(DEFERRED);
      world.clock.advance(Duration.between(now(), delivery.nextAttemptAt().orElseThrow()));
    }
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.EXPIRED);
    assertThat(digest.status()).isEqualTo(DigestStatus.FAILED);
    assertThat(Duration.between(Workspace.NOON, now())).isLessThan(Duration.ofHours(24));
  }

  @Test
  void a_refused_digest_fails_and_says_why() {
    handle(REFUSED);
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
    assertThat(delivery.lastError()).contains("550 no");
    assertThat(digest.status()).isEqualTo(DigestStatus.FAILED);
    assertThat(messages()).isEmpty();
  }

  @Test
  void a_digest_has_not_failed_while_another_channel_may_take_it() {
    deliveryTo(world.openChannel("other@example.org"));
    handle(REFUSED);
    assertThat(digest.status()).isEqualTo(DigestStatus.READY);
  }

  @Test
  void an_unknown_outcome_is_tried_once_more_with_the_same_message_id_and_never_again() {
    handle(UNKNOWN);
    assertThat(delivery.nextAttemptAt()).contains(now().plus(AFTER_UNKNOWN));
    world.clock.advance(AFTER_UNKNOWN);
    handle(UNKNOWN);

    assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
    assertThat(sent).extracting(OutboundDigest::messageId).containsOnly(delivery.messageId());
    assertThat(sent).hasSize(2);
    assertThat(messages()).hasSize(1);
  }

  @Test
  void while_one_node_sends_another_waits() {
    delivery.begin(now(), LEASE);
    assertThatThrownBy(() -> handle(ACCEPTED)).isInstanceOf(TryLaterException.class);
    assertThat(sent).isEmpty();
  }

  @Test
  void what_a_crash_interrupted_is_sent_when_the_lease_is_over_but_not_a_third_time() {
    delivery.begin(now(), LEASE);
    world.clock.advance(LEASE);
    handle(UNKNOWN);
    assertThat(sent).hasSize(1);
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
  }

  @Test
  void two_crashes_while_sending_end_the_tries() {
    delivery.begin(now(), LEASE);
    world.clock.advance(LEASE);
    delivery.begin(now(), LEASE);
    world.clock.advance(LEASE);
    handle(ACCEPTED);
    assertThat(sent).isEmpty();
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
  }

  @Test
  void nothing_is_sent_to_a_channel_that_was_closed_meanwhile() {
    channel.optOut(now());
    handle(ACCEPTED);
    assertThat(sent).isEmpty();
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
    assertThat(delivery.lastError()).contains("The channel is closed");
  }

  @Test
  void a_repeated_message_before_the_next_try_is_due_does_nothing() {
    handle(DEFERRED);
    handle(DEFERRED);
    world.clock.advance(Duration.ofMinutes(2));
    handle(DEFERRED);
    handle(ACCEPTED);
    assertThat(sent).hasSize(2);
  }

  @Test
  void an_entry_whose_notifications_were_deleted_is_counted_and_not_sent() {
    world.digests.ledger(digest.id()).clear();
    handle(ACCEPTED);
    assertThat(sent.get(0).lines()).isEmpty();
    assertThat(sent.get(0).tally().counts()).containsExactly(entry(Outcome.INCLUDED, 1));
  }

  @Test
  void a_channel_of_a_kind_that_cannot_be_sent_to_is_refused() {
    Channel phone = new Channel(UUID.randomUUID(), world.ann, ChannelType.SMS, "+4930123", now());
    phone.expect("hash", now());
    phone.verify("hash", now());
    world.channels.add(phone);
    delivery = deliveryTo(phone);
    handle(ACCEPTED);
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
    assertThat(delivery.lastError()).contains("Digests cannot be sent by sms here");
  }

  private void handle(SendOutcome answer) {
    answers.clear();
    answers.add(answer);
    world.tenants.run(world.tenant, () -> handler.handle(List.of(delivery.id())));
  }

  private Delivery deliveryTo(Channel to) {
    UUID id = UUID.randomUUID();
    Delivery made = new Delivery(id, digest.id(), to.id(), "<" + id + "@tidings.example>", now());
    world.deliveries.add(made);
    return made;
  }

  private List<OutboxMessage> messages() {
    return world.outbox.of(MessageKind.SEND_DELIVERY);
  }

  private Instant now() {
    return world.clock.instant();
  }

  private final class ScriptedChannel implements DeliveryChannel {
    @Override
    public ChannelType type() {
      return ChannelType.EMAIL;
    }

    @Override
    public SendOutcome send(OutboundDigest outbound) {
      sent.add(outbound);
      return answers.remove();
    }
  }
}
