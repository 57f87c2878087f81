package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.testing.memory.Workspace.mail;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.audit.AuditEvent;
import org.tidings.compose.DigestOpening;
import org.tidings.compose.EntryVault;
import org.tidings.deliver.Mailer.PlainMail;
import org.tidings.identity.CurrentCaller;
import org.tidings.testing.memory.Workspace;

/** What people do leaves its event, with the object it was done to. */
class AuditedActsTest {

  private final Workspace world = new Workspace();
  private final CurrentCaller ann = Callers.ann(world);

  @Test
  void adding_verifying_and_removing_an_address() {
    PlainMail[] sent = new PlainMail[1];
    ChannelSetup setup =
        new ChannelSetup(
            ann,
            new OwnChannels(ann, world.allowance, world.channels, world.trail, world.clock),
            world.limiter,
            mail -> sent[0] = mail);

    UUID channel = setup.add("email", "ann@home.example").id();
    setup.resendCode(channel);
    setup.verify(channel, sent[0].subject().substring(0, 6));
    setup.remove(channel);

    assertThat(world.audit.actions())
        .containsExactly("channel.added", "channel.verified", "channel.removed");
    assertThatAnnDidItTo(channel);
  }

  @Test
  void unsubscribing_by_link_once() {
    UUID channel = world.openChannel("ann@home.example").id();
    OptOut optOut = new OptOut(world.channels, world.trail, world.clock);

    optOut.close(channel);
    optOut.close(channel);

    assertThat(world.audit.actions()).containsExactly("channel.unsubscribed");
    assertThat(world.audit.last().actor()).isEmpty();
    assertThat(world.audit.last().objectId()).isEqualTo(channel);
  }

  @Test
  void changing_the_schedule_and_the_profile() {
    new PreferenceSetup(ann, world.accounts, world.plan, world.schedules, world.trail, world.clock)
        .replace(new Preferences(List.of(), "Europe/Berlin"));
    new Profile(ann, world.accounts, world.factors, world.schedules, world.trail, world.clock)
        .change(Optional.of(ZoneId.of("Europe/Lisbon")), Optional.empty());

    assertThat(world.audit.actions()).containsExactly("schedule.changed", "profile.changed");
    assertThatAnnDidItTo(world.ann);
  }

  @Test
  void making_and_revoking_a_token() {
    TokenSetup setup = new TokenSetup(ann, world.allowance, world.tokens, world.trail, world.clock);

    UUID token = setup.create(new NewToken("Script", "read", Optional.empty())).view().id();
    setup.revoke(token);

    assertThat(world.audit.actions()).containsExactly("token.created", "token.revoked");
    assertThatAnnDidItTo(token);
  }

  @Test
  void making_changing_and_deleting_a_rule() {
    RuleSetup setup = RuleSetups.of(world, ann);

    UUID rule =
        world.tenants.call(
            world.tenant,
            () -> {
              UUID id = setup.create(RuleSetups.draft("exclude", "sender", "bob")).id();
              setup.change(id, RuleChange.switched(false));
              setup.remove(id);
              return id;
            });

    assertThat(world.audit.actions())
        .containsExactly("rule.created", "rule.changed", "rule.removed");
    assertThatAnnDidItTo(rule);
  }

  @Test
  void asking_for_a_digest() {
    DigestOpening opening =
        new DigestOpening(
            world.digests,
            world.notifications,
            world.schedules,
            world.accounts,
            world.allowance,
            world.outgoing,
            world.clock);
    DigestViews views =
        new DigestViews(
            world.digests,
            world.deliveries,
            world.sources,
            new EntryVault(world.vault),
            new FilteredBy(world.rules, world.ruleVault));

    UUID digest = new DigestDesk(ann, world.digests, views, opening, world.trail).generateNow();

    assertThat(world.audit.actions()).containsExactly("digest.requested");
    assertThatAnnDidItTo(digest);
  }

  @Test
  void deleting_a_notification() {
    UUID id = world.receive(mail("Bob", "Hi", "Text"), "thread", Set.of()).id();

    new NotificationArchive(
            ann,
            world.notifications,
            new NotificationViews(world.contents, world.summaries),
            world.trail)
        .delete(id);

    assertThat(world.audit.actions()).containsExactly("notification.deleted");
    assertThatAnnDidItTo(id);
  }

  private void assertThatAnnDidItTo(UUID object) {
    AuditEvent last = world.audit.last();
    assertThat(last.actor()).contains(world.ann);
    assertThat(last.objectId()).isEqualTo(object);
  }
}
