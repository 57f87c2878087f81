package org.tidings.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidings.deliver.MailNotSentException;
import org.tidings.deliver.Mailer.PlainMail;
import org.tidings.deliver.PortalLinks;

class GrantMailsTest {

  private static final PortalLinks LINKS = new PortalLinks("https://tidings.example");
  private static final GrantNotice LOST =
      new GrantNotice("ann@example.org", "x", ConsentWords.refused("X"));

  private final List<PlainMail> sent = new ArrayList<>();

  @Test
  void tells_the_owner_what_happened_and_where_he_mends_it() {
    new GrantMails(LINKS, sent::add).send(LOST);

    assertThat(sent)
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.to()).isEqualTo("ann@example.org");
              assertThat(mail.subject()).isEqualTo("Connect your X account again");
              assertThat(mail.text())
                  .contains(
                      "X does not let us in any more", "https://tidings.example/accounts.xhtml");
            });
  }

  @Test
  void a_mail_that_cannot_be_sent_stops_nothing() {
    new GrantMails(
            LINKS,
            mail -> {
              throw new MailNotSentException("no mail server", null);
            })
        .send(LOST);

    assertThat(sent).isEmpty();
  }
}
