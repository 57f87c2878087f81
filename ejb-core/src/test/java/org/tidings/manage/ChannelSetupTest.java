package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.deliver.MailNotSentException;
import org.tidings.deliver.Mailer.PlainMail;
import org.tidings.delivery.Channel;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.NotFoundException;
import org.tidings.problem.TooOftenException;
import org.tidings.testing.memory.Workspace;

class ChannelSetupTest {

  private static final String ADDRESS = "ann@home.example";

  private final Workspace world = new Workspace();
  private final OwnChannels channels =
      new OwnChannels(
          Callers.ann(world), world.allowance, world.channels, world.trail, world.clock);
  private final List<PlainMail> sent = new ArrayList<>();
  private final ChannelSetup setup =
      new ChannelSetup(Callers.ann(world), channels, world.limiter, sent::add);

  @Test
  void opens_a_channel_with_the_code_that_was_mailed_to_it() {
    ChannelView channel = setup.add("email", " Ann@Home.example ");
    assertThat(channel.verified()).isFalse();

    assertThat(sent).extracting(PlainMail::to).containsExactly(ADDRESS);
    assertThat(setup.verify(channel.id(), lastCode()).verified()).isTrue();
  }

  @Test
  void five_wrong_codes_use_up_the_right_one() {
    UUID channel = setup.add("email", ADDRESS).id();
    for (int i = 0; i < Channel.CODE_TRIES; i++) {
      assertThatThrownBy(() -> setup.verify(channel, "none"))
          .isInstanceOf(InvalidInputException.class);
    }

    assertThatThrownBy(() -> setup.verify(channel, lastCode()))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void a_code_is_good_for_ten_minutes_and_a_new_one_can_be_had() {
    UUID channel = setup.add("email", ADDRESS).id();
    world.clock.advance(Duration.ofMinutes(10));
    assertThatThrownBy(() -> setup.verify(channel, lastCode()))
        .isInstanceOf(ConflictException.class);

    setup.resendCode(channel);

    assertThat(setup.verify(channel, lastCode()).verified()).isTrue();
  }

  @Test
  void adding_an_address_again_sends_a_new_code_until_it_is_open() {
    ChannelView first = setup.add("email", ADDRESS);

    assertThat(setup.add("email", ADDRESS).id()).isEqualTo(first.id());
    setup.verify(first.id(), lastCode());

    assertThatThrownBy(() -> setup.add("email", ADDRESS)).isInstanceOf(ConflictException.class);
  }

  @Test
  void keeps_a_channel_whose_code_could_not_be_mailed() {
    ChannelSetup broken =
        new ChannelSetup(
            Callers.ann(world),
            channels,
            world.limiter,
            mail -> {
              throw new MailNotSentException("The mail server is away.", null);
            });

    assertThatThrownBy(() -> broken.add("email", ADDRESS)).isInstanceOf(MailNotSentException.class);

    assertThat(setup.list()).extracting(ChannelView::address).containsExactly(ADDRESS);
  }

  @Test
  void verifying_again_undoes_an_opt_out() {
    UUID channel = world.openChannel(ADDRESS).id();
    new OptOut(world.channels, world.trail, world.clock).close(channel);
    assertThat(setup.list()).allMatch(ChannelView::optedOut);

    setup.resendCode(channel);

    assertThat(setup.verify(channel, lastCode()).optedOut()).isFalse();
  }

  @Test
  void one_user_gets_20_codes_an_hour_and_one_address_10() {
    UUID office = setup.add("email", "ann@office.example").id();
    for (int code = 1; code < 10; code++) {
      setup.resendCode(office);
    }
    assertThatThrownBy(() -> setup.resendCode(office)).isInstanceOf(TooOftenException.class);
    for (int address = 0; address < 10; address++) {
      setup.add("email", "ann" + address + "@home.example");
    }

    assertThatThrownBy(() -> setup.add("email", ADDRESS)).isInstanceOf(TooOftenException.class);

    assertThat(sent).hasSize(20);
    assertThat(setup.list()).extracting(ChannelView::address).doesNotContain(ADDRESS);
  }

  @Test
  void takes_mail_addresses_only() {
    assertThatThrownBy(() -> setup.add("sms", "+43 1 234")).hasMessageContaining("email");
    assertThatThrownBy(() -> setup.add("email", "ann@home\r\nBcc: x@y.example"))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void a_channel_is_its_owners_alone() {
    UUID channel = setup.add("email", ADDRESS).id();
    OwnChannels colleagues =
        new OwnChannels(
            Callers.colleague(world), world.allowance, world.channels, world.trail, world.clock);

    assertThatThrownBy(() -> colleagues.remove(channel)).isInstanceOf(NotFoundException.class);
  }

  private String lastCode() {
    return sent.get(sent.size() - 1).subject().substring(0, 6);
  }
}
