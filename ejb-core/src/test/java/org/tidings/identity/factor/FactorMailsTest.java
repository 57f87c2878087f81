package org.tidings.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.deliver.MailNotSentException;
import org.tidings.deliver.Mailer.PlainMail;
import org.tidings.deliver.PortalLinks;
import org.tidings.identity.factor.FactorChanged.What;

class FactorMailsTest {

  private static final PortalLinks LINKS = new PortalLinks("https://tidings.example");

  private final List<PlainMail> sent = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void tells_the_person_what_happened_and_what_to_do(What what) {
    new FactorMails(LINKS, sent::add).send(new FactorChanged("ann@example.org", what));

    assertThat(sent)
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.to()).isEqualTo("ann@example.org");
              assertThat(mail.text())
                  .contains("https://tidings.example/secondfactor.xhtml")
                  .contains("choose another one at once");
            });
  }

  @Test
  void a_mail_that_cannot_be_sent_stops_nothing() {
    new FactorMails(
            LINKS,
            mail -> {
              throw new MailNotSentException("no mail server", null);
            })
        .send(new FactorChanged("ann@example.org", What.SWITCHED_ON));

    assertThat(sent).isEmpty();
  }
}
