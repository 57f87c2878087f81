package org.tidings.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tidings.compose.EntryVault.Entry;
import org.tidings.delivery.Channel;
import org.tidings.delivery.ChannelType;
import org.tidings.delivery.Delivery;
import org.tidings.digest.Digest;
import org.tidings.digest.DigestStatus;
import org.tidings.digest.LedgerLine;
import org.tidings.digest.Outcome;
import org.tidings.digest.Tally;
import org.tidings.notification.Notification;
import org.tidings.notification.NotificationContent;
import org.tidings.queue.MessageKind;
import org.tidings.secrets.ContentVault;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.TenantKey;
import org.tidings.secrets.TenantKeyUnavailableException;
import org.tidings.secrets.TenantKeyUnavailableException.Reason;
import org.tidings.secrets.UserKeys;
import org.tidings.secrets.Vault;
import org.tidings.sift.RuleBook;
import org.tidings.summarize.Summarizer;
import org.tidings.summarize.Summary;
import org.tidings.summarize.SummaryVault;
import org.tidings.testing.memory.Workspace;

class DigestComposerTest {

  private static final Set<String> NO_TRAITS = Set.of();

  private final Workspace world = new Workspace();
  private Summarizer summarizer = text -> new Summary(text.subject(), "", 0.5);

  /** An item as a property test makes them: any traits, few threads, few texts, some damaged. */
  record Item(Set<String> traits, int thread, int text, boolean summarized, boolean damaged) {}

  @Test
  void a_digest_waits_for_a_key_that_cannot_be_used_and_calls_nothing_failed() {
    world.receive(Workspace.mail("Bob", "Dinner", "Text"), "thread", NO_TRAITS);
    UserKeys cold =
        world.keysWith(
            new TenantKey() {
              @Override
              public byte[] wrap(KeyOwner owner, Optional<String> own, byte[] keyset) {
                return keyset;
              }

              @Override
              public byte[] unwrap(KeyOwner owner, byte[] wrapped) {
                throw new TenantKeyUnavailableException(Reason.DISABLED, "any", null);
              }
            });
    Vault vault = new Vault(cold, world.tenants);
    WindowReader reader =
        new WindowReader(new Sieve(new ContentVault(vault)), new SummaryVault(vault), summarizer);
    List<Notification> window =
        world.notifications.untold(world.ann, world.clock.instant(), DigestComposer.WINDOW_LIMIT);

    assertThat(window).hasSize(1);
    assertThatThrownBy(
            () ->
                world.tenants.run(
                    world.tenant, () -> reader.read(window, world.clock.instant(), RuleBook.EMPTY)))
        .isInstanceOf(TenantKeyUnavailableException.class);
  }

  @Property(tries = 50)
  void every_notification_of_the_window_has_exactly_one_outcome(
      @ForAll("items") @Size(max = 60) List<Item> items) {
    Workspace fresh = new Workspace();
    items.forEach(item -> receive(fresh, item));
    Digest digest = compose(fresh, false);

    List<LedgerLine> ledger = fresh.digests.ledger(digest.id());
    assertThat(ledger)
        .extracting(LedgerLine::notificationId)
        .doesNotHaveDuplicates()
        .hasSize(items.size());
    assertThat(digest.tally()).isEqualTo(Tally.of(ledger));
    int entries = fresh.digests.entries(digest.id()).size();
    assertThat(entries).isLessThanOrEqualTo(DigestPlan.BUDGET);
    Map<Integer, Long> leads =
        ledger.stream()
            .filter(line -> line.outcome() == Outcome.INCLUDED)
            .collect(
                Collectors.groupingBy(
                    line -> line.entryPosition().orElseThrow(), Collectors.counting()));
    assertThat(leads).hasSize(entries).allSatisfy((position, count) -> assertThat(count).isOne());
    assertThat(fresh.notifications.toldBy(digest.id())).hasSize(items.size());
  }

  @Provide
  Arbitrary<List<Item>> items() {
    Arbitrary<Set<String>> traits =
        Arbitraries.of("BULK", "AUTOMATIC", "READ", "IMPORTANT", "OWN_MAIL").set().ofMaxSize(3);
    return Combinators.combine(
            traits,
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, 30),
            Arbitraries.of(true, false),
            Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)))
        .as(Item::new)
        .list();
  }

  @Test
  void a_digest_that_was_erased_is_done() {
    composer(world).compose(UUID.randomUUID());

    assertThat(world.outbox.waiting()).isZero();
  }

  @Test
  void a_thread_is_one_entry_told_by_its_newest_message() {
    receive("Ann", "Budget: first draft", "t-1");
    world.clock.advance(Duration.ofMinutes(1));
    receive("Bob", "Re: Budget: first draft", "t-1");
    world.clock.advance(Duration.ofMinutes(1));
    Notification newest = receive("Cy", "Re: Budget: final", "t-1");

    Digest digest = compose();

    assertThat(entries(digest)).hasSize(1);
    assertThat(entries(digest).get(0).headline()).isEqualTo("Re: Budget: final");
    assertThat(entries(digest).get(0).byline()).isEqualTo("3 messages, newest from Cy");
    assertThat(outcomes(digest, Outcome.INCLUDED)).containsExactly(newest.id());
    assertThat(outcomes(digest, Outcome.MERGED)).hasSize(2);
  }

  @Test
  void own_mails_and_what_was_read_at_the_source_are_accounted_for_but_not_told() {
    UUID own = receive("Tidings", "5 things", "a", Set.of("OWN_MAIL", "READ")).id();
    UUID read = receive("Ann", "Seen", "b", Set.of("READ")).id();

    Digest digest = compose();

    assertThat(outcomes(digest, Outcome.FILTERED)).containsExactly(own);
    assertThat(outcomes(digest, Outcome.ALREADY_READ)).containsExactly(read);
    assertThat(entries(digest)).isEmpty();
  }

  @Test
  void what_has_no_room_is_counted() {
    for (int i = 0; i < DigestPlan.BUDGET + 5; i++) {
      receive("Ann", "Matter " + i, "t-" + i);
    }
    assertThat(outcomes(compose(), Outcome.OVER_BUDGET)).hasSize(5);
  }

  @Test
  void an_item_that_cannot_be_decrypted_has_failed_and_keeps_nothing_back() {
    UUID damaged = UUID.randomUUID();
    world.receive(damaged, new byte[] {1, 2, 3}, "x", NO_TRAITS);
    receive("Ann", "Fine", "y");

    Digest digest = compose();

    assertThat(outcomes(digest, Outcome.FAILED)).containsExactly(damaged);
    assertThat(entries(digest)).hasSize(1);
  }

  @Test
  void an_item_that_breaks_the_summarizer_has_failed_and_keeps_nothing_back() {
    UUID hostile = world.receive(Workspace.mail("Eve", "boom", "boom"), "x", NO_TRAITS).id();
    receive("Ann", "Fine", "y");
    summarizer =
        text -> {
          throw new IllegalArgumentException("hostile");
        };

    Digest digest = compose();

    assertThat(outcomes(digest, Outcome.FAILED)).containsExactly(hostile);
    assertThat(entries(digest)).hasSize(1);
  }

  @Test
  void what_was_not_summarized_in_time_is_summarized_at_once_and_keeps_its_summary() {
    Notification late = world.receive(Workspace.mail("Ann", "Late", "text"), "x", NO_TRAITS);

    assertThat(entries(compose())).extracting(Entry::headline).containsExactly("Late");
    assertThat(late.summary()).isPresent();
  }

  @Test
  void a_number_or_link_that_the_item_does_not_contain_never_leaves() {
    NotificationContent invoice = Workspace.mail("Ann", "Invoice", "Please pay 100 EUR.");
    world.receive(invoice, new Summary("Pay 900 EUR", "", 1), "a", NO_TRAITS);
    world.receive(invoice, new Summary("Pay", "See https://evil.example/", 1), "b", NO_TRAITS);

    assertThat(entries(compose()))
        .allSatisfy(entry -> assertThat(entry.headline() + entry.text()).isEqualTo("Invoice"));
  }

  @Test
  void composing_twice_changes_nothing() {
    world.openChannel("ann@example.org");
    receive("Ann", "Once", "t");
    Digest digest = compose();

    world.tenants.run(world.tenant, () -> composer(world).compose(digest.id()));

    assertThat(entries(digest)).hasSize(1);
    assertThat(world.outbox.of(MessageKind.SEND_DELIVERY)).hasSize(1);
  }

  @Test
  void each_open_channel_gets_a_delivery_whose_message_id_is_fixed() {
    Channel open = world.openChannel("ann@example.org");
    world.openChannel("gone@example.org").optOut(world.clock.instant());
    world.channels.add(
        new Channel(
            UUID.randomUUID(), world.ann, ChannelType.EMAIL, "new@example.org", Workspace.NOON));
    receive("Ann", "News", "t");

    Digest digest = compose();

    List<Delivery> deliveries = world.deliveries.ofDigest(digest.id());
    assertThat(deliveries).extracting(Delivery::channelId).containsExactly(open.id());
    assertThat(deliveries.get(0).messageId())
        .isEqualTo("<" + deliveries.get(0).id() + "@tidings.example>");
    assertThat(world.outbox.of(MessageKind.SEND_DELIVERY).get(0).ids())
        .containsExactly(deliveries.get(0).id());
    assertThat(digest.status()).isEqualTo(DigestStatus.READY);
  }

  @Test
  void a_digest_with_nothing_to_tell_is_sent_only_to_who_asked_for_it() {
    world.openChannel("ann@example.org");
    assertThat(world.deliveries.ofDigest(compose(world, false).id())).isEmpty();
    assertThat(world.deliveries.ofDigest(compose(world, true).id())).hasSize(1);
  }

  @Test
  void what_arrives_after_the_window_waits_for_the_next_digest() {
    Digest digest = open(world, false);
    world.clock.advance(Duration.ofSeconds(1));
    Notification later = receive("Ann", "Later", "t");
    world.tenants.run(world.tenant, () -> composer(world).compose(digest.id()));

    assertThat(entries(digest)).isEmpty();
    assertThat(outcomes(compose(), Outcome.INCLUDED)).containsExactly(later.id());
  }

  @Test
  void an_address_that_no_browser_should_open_is_left_out() {
    NotificationContent content =
        new NotificationContent(
            "Eve", "eve@example.org", "Click", "Click", "1", Optional.of("javascript:alert(1)"));
    world.receive(content, new Summary("Click", "", 0), "t", NO_TRAITS);

    assertThat(entries(compose()).get(0).url()).isEmpty();
  }

  private Notification receive(String from, String subject, String thread) {
    return receive(from, subject, thread, NO_TRAITS);
  }

  private Notification receive(String from, String subject, String thread, Set<String> traits) {
    return world.receive(
        Workspace.mail(from, subject, subject), new Summary(subject, "", 0.5), thread, traits);
  }

  private static void receive(Workspace world, Item item) {
    String thread = "t-" + item.thread();
    NotificationContent content =
        Workspace.mail("Sender " + item.text(), "Story " + item.text(), "Text " + item.text());
    if (item.damaged()) {
      world.receive(UUID.randomUUID(), new byte[] {1}, thread, item.traits());
    } else if (item.summarized()) {
      world.receive(content, new Summary(content.subject(), "", 0.5), thread, item.traits());
    } else {
      world.receive(content, thread, item.traits());
    }
  }

  private Digest compose() {
    return compose(world, false);
  }

  private Digest compose(Workspace in, boolean requested) {
    Digest digest = open(in, requested);
    in.tenants.run(in.tenant, () -> composer(in).compose(digest.id()));
    return digest;
  }

  private static Digest open(Workspace in, boolean requested) {
    in.clock.advance(Duration.ofSeconds(1));
    Digest digest =
        new Digest(UUID.randomUUID(), in.ann, Workspace.NOON.minusSeconds(60), in.clock.instant());
    if (requested) {
      digest.request();
    }
    in.digests.add(digest);
    return digest;
  }

  private DigestComposer composer(Workspace in) {
    return new DigestComposer(
        in.digests,
        in.notifications,
        in.ruleShelf,
        new WindowReader(in.sieve, in.summaries, summarizer),
        new EntryVault(in.vault),
        new Dispatch(in.channels, in.deliveries, in.outgoing, "Tidings <news@tidings.example>"),
        in.clock);
  }

  private List<Entry> entries(Digest digest) {
    EntryVault vault = new EntryVault(world.vault);
    return world.tenants.call(
        world.tenant,
        () ->
            world.digests.entries(digest.id()).stream()
                .map(row -> vault.open(world.ann, digest.id(), row))
                .toList());
  }

  private Set<UUID> outcomes(Digest digest, Outcome outcome) {
    return world.digests.ledger(digest.id()).stream()
        .filter(line -> line.outcome() == outcome)
        .map(LedgerLine::notificationId)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
