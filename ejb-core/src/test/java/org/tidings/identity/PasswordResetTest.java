package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.deliver.Mailer.PlainMail;
import org.tidings.deliver.PortalLinks;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.Secret;
import org.tidings.testing.memory.InMemoryCredentials;
import org.tidings.testing.memory.UnheardEvent;
import org.tidings.testing.memory.Workspace;

class PasswordResetTest {

  private static final String ANN = "ann@example.org";
  private static final Secret NEW = new Secret("seven quiet mornings");
  private static final Pattern LINK =
      Pattern.compile("https://tidings\\.example/reset\\.xhtml\\?t=(\\S+)");

  private final Workspace world = new Workspace();
  private final InMemoryCredentials credentials =
      new InMemoryCredentials(world.tenant, world.ann, ANN);
  private final List<PlainMail> sent = new ArrayList<>();
  private final ResetMails mails =
      new ResetMails(
          credentials, new PortalLinks("https://tidings.example"), sent::add, world.clock);
  private final PasswordReset reset =
      new PasswordReset(
          credentials,
          new ResetStore(credentials, world.trail, world.clock),
          world.tenants,
          world.limiter,
          world.origin,
          new Mailed(),
          world.clock);
  private final UUID login = world.accounts.user(world.ann).loginId();

  @BeforeEach
  void annHasPassword() {
    credentials.put(login, "an old hash");
  }

  @Test
  void a_mailed_link_lets_its_reader_choose_a_new_password_once() {
    String token = request(" Ann@Example.org");
    assertThat(sent).extracting(PlainMail::to).containsExactly(ANN);
    assertThat(reset.isGood(token)).isTrue();

    reset.reset(token, NEW);

    assertThat(Passwords.matches(NEW, credentials.hashOf(login))).isTrue();
    assertThat(world.audit.actions()).containsExactly("password.reset");
    assertThat(world.audit.last().actor()).contains(world.ann);
    assertThat(reset.isGood(token)).isFalse();
    assertThatThrownBy(() -> reset.reset(token, NEW)).isInstanceOf(ConflictException.class);
  }

  @Test
  void a_link_lives_30_minutes() {
    String token = request(ANN);
    world.clock.advance(Duration.ofMinutes(30).minusMillis(1));
    assertThat(reset.isGood(token)).isTrue();

    world.clock.advance(Duration.ofMillis(1));

    assertThat(reset.isGood(token)).isFalse();
    assertThatThrownBy(() -> reset.reset(token, NEW)).hasMessageContaining("Ask for a new one");
    assertThat(credentials.hashOf(login)).isEqualTo("an old hash");
  }

  @Test
  void a_newer_link_takes_the_place_of_the_older() {
    String older = request(ANN);
    String newer = request(ANN);

    assertThat(reset.isGood(older)).isFalse();
    assertThat(reset.isGood(newer)).isTrue();
  }

  @Test
  void nothing_is_mailed_to_an_address_without_an_account_and_nobody_is_told() {
    reset.request("bob@example.org");

    assertThat(sent).isEmpty();
  }

  @Test
  void a_password_that_is_easily_guessed_leaves_the_link_as_it_was() {
    String token = request(ANN);

    assertThatThrownBy(() -> reset.reset(token, new Secret("ann@example.org")))
        .isInstanceOf(InvalidInputException.class);

    assertThat(reset.isGood(token)).isTrue();
  }

  @Test
  void limits_requests_alike_whether_or_not_an_address_is_known() {
    assertThat(requestsUntilRefused(ANN)).isEqualTo(5);
    assertThat(requestsUntilRefused("bob@example.org")).isEqualTo(5);
  }

  @Test
  void a_mail_server_that_is_away_is_no_ones_answer() {
    ResetMails broken =
        new ResetMails(
            credentials,
            new PortalLinks("https://tidings.example"),
            mail -> {
              throw new IllegalStateException("away");
            },
            world.clock);

    broken.send(new ResetRequested(EmailAddress.parse(ANN).orElseThrow()));

    assertThat(sent).isEmpty();
  }

  private int requestsUntilRefused(String email) {
    for (int requests = 0; ; requests++) {
      try {
        reset.request(email);
      } catch (TooOftenException e) {
        return requests;
      }
    }
  }

  /** Asks for a link; answers the token of the one that was mailed. */
  private String request(String email) {
    reset.request(email);
    Matcher link = LINK.matcher(sent.get(sent.size() - 1).text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  /** Mails at once what the product mails a little later. */
  private final class Mailed extends UnheardEvent<ResetRequested> {

    @Override
    public <U extends ResetRequested> CompletionStage<U> fireAsync(U event) {
      mails.send(event);
      return super.fireAsync(event);
    }
  }
}
