package org.tidings.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class MailboxFormTest {

  @Test
  void writes_each_folder_that_was_typed() {
    MailboxForm form = new MailboxForm();
    form.setFolders(" INBOX, Lists ,,");

    assertThat(form.toSettings().getJsonArray("folders"))
        .containsExactly(Json.createValue("INBOX"), Json.createValue("Lists"));
  }

  @Test
  void keeps_the_present_password_when_none_was_typed() {
    assertThat(new MailboxForm().toSettings()).doesNotContainKey("password");
  }

  @Test
  void shows_the_settings_of_a_connected_mailbox_again() {
    MailboxForm form = new MailboxForm();
    form.setHost("imap.example.org");
    form.setPort(143);
    form.setTls("starttls");
    form.setUsername("ann");
    form.setFolders("INBOX, Lists");
    JsonObject settings = form.toSettings();

    assertThat(MailboxForm.of(settings).toSettings()).isEqualTo(settings);
  }
}
