package org.tidings.ingest.imap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.ingest.SettingProblem;

class MailboxSearchTest {

  private final Map<String, List<String>> zone = new HashMap<>();
  private final MailboxSearch search =
      new MailboxSearch((name, type) -> zone.getOrDefault(type + " " + name, List.of()));

  @ParameterizedTest
  @CsvSource({
    "ann@gmail.com, imap.gmail.com",
    "Ann@GoogleMail.com, imap.gmail.com",
    "ann@hotmail.co.uk, outlook.office365.com",
    "ann@live.nl, outlook.office365.com",
    "ann@yahoo.de, imap.mail.yahoo.com",
    "ann@icloud.com, imap.mail.me.com",
    "ann@fastmail.com, imap.fastmail.com",
    "ann@gmx.de, imap.gmx.net",
    "ann@web.de, imap.web.de",
    "ann@aol.com, imap.aol.com",
    "ann@zohomail.eu, imap.zoho.eu",
    "ann@posteo.de, posteo.de",
    "ann@mailbox.org, imap.mailbox.org"
  })
  void knows_the_servers_of_the_great_providers(String address, String host) {
    assertThat(place(address)).contains(new MailPlace(host, 993, false));
  }

  @Test
  void asks_the_domain_and_takes_the_server_that_it_wants_first() {
    announce("_imaps._tcp.harbour.example", "10 0 993 b.harbour.example.");
    announce("_imaps._tcp.harbour.example", "5 1 1993 a.harbour.example.");
    announce("_imaps._tcp.harbour.example", "5 9 2993 c.harbour.example.");
    announce("_imap._tcp.harbour.example", "5 50 143 d.harbour.example.");

    assertThat(place("ann@harbour.example"))
        .contains(new MailPlace("c.harbour.example", 2993, false));
  }

  @Test
  void takes_the_encryption_that_the_domain_wants_first() {
    announce("_imaps._tcp.harbour.example", "10 0 993 mail.harbour.example.");
    announce("_imap._tcp.harbour.example", "0 0 143 harbour.example.");

    assertThat(place("ann@harbour.example")).contains(new MailPlace("harbour.example", 143, true));
  }

  /** Else whoever forges an answer would be sent the password. */
  @Test
  void tells_the_person_of_a_server_outside_of_the_domain_before_it_is_used() {
    announce("_imaps._tcp.harbour.example", "0 1 993 imap.elsewhere.example.");
    announce("_imaps._tcp.quay.example", "0 1 993 notquay.example.");

    assertThat(search.find("ann@harbour.example"))
        .isEqualTo(
            MailboxSearch.Finding.none(
                "harbour.example names imap.elsewhere.example, port 993, as its mail server. If"
                    + " that is your provider's, enter it."));
    assertThat(place("ann@quay.example")).isEmpty();
  }

  @Test
  void a_known_provider_may_serve_any_domain() {
    announce("_imaps._tcp.harbour.example", "0 1 993 imap.fastmail.com.");
    zone.put("MX quay.example", List.of("10 aspmx.l.google.com."));
    zone.put("MX pier.example", List.of("0 pier-example.mail.protection.outlook.com."));
    zone.put("MX dock.example", List.of("0 notgoogle.com.", "nonsense"));

    assertThat(place("ann@harbour.example")).map(MailPlace::host).contains("imap.fastmail.com");
    assertThat(place("ann@quay.example")).map(MailPlace::host).contains("imap.gmail.com");
    assertThat(place("ann@pier.example")).map(MailPlace::host).contains("outlook.office365.com");
    assertThat(search.find("ann@dock.example").advice())
        .startsWith("No mail server was found for dock.example. Enter its name");
  }

  @Test
  void says_so_where_a_domain_has_no_mailboxes() {
    announce("_imaps._tcp.harbour.example", "0 0 0 .");

    assertThat(search.find("ann@harbour.example").advice()).contains("Ask your provider");
  }

  @Test
  void believes_no_record_that_is_none() {
    for (String record :
        List.of(
            "",
            "1 2 3",
            "0 1 70000 a.harbour.example.",
            "0 1 0 a.harbour.example.",
            "0 1 993 a b.harbour.example.",
            "-1 1 993 a.harbour.example.",
            "0 1 993 0x7f.1",
            "0 1 993 a_b!.harbour.example.")) {
      announce("_imaps._tcp.harbour.example", record);
    }

    assertThat(place("ann@harbour.example")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann",
        "",
        "ann@",
        "ann@localhost",
        "ann@[10.0.0.1]",
        "ann@10.0.0.1",
        "ann@a b.example",
        "ann@x/..//dns.example"
      })
  void asks_nobody_for_what_is_no_address(String address) {
    MailboxSearch nobody =
        new MailboxSearch(
            (name, type) -> {
              throw new AssertionError("asked for " + name);
            });

    assertThat(nobody.find(address).advice()).contains("the whole e-mail address");
  }

  @Test
  void says_when_no_name_server_answers() {
    MailboxSearch silent =
        new MailboxSearch(
            (name, type) -> {
              throw new IOException("silence");
            });

    assertThat(silent.find("ann@harbour.example").advice()).contains("Try again");
  }

  @Test
  void fills_in_what_was_left_out_and_nothing_else() {
    JsonObject typed = Json.createObjectBuilder().add("username", "ann@gmail.com").build();

    assertThat(connector().complete(typed).settings())
        .isEqualTo(
            Json.createObjectBuilder(typed)
                .add("host", "imap.gmail.com")
                .add("port", 993)
                .add("tls", "implicit")
                .build());
    JsonObject whole = Json.createObjectBuilder(typed).add("host", "imap.example.org").build();
    assertThat(connector().complete(whole).settings()).isEqualTo(whole);
    JsonObject wrong = Json.createObjectBuilder().add("username", 7).build();
    assertThat(connector().complete(wrong).settings()).isEqualTo(wrong);
    JsonObject unknown = Json.createObjectBuilder().add("username", "ann").build();
    assertThat(connector().complete(unknown).problem().map(SettingProblem::setting))
        .contains("host");
  }

  private ImapConnector connector() {
    return new ImapConnector(null, null, null, search, null);
  }

  private Optional<MailPlace> place(String address) {
    return search.find(address).place();
  }

  private void announce(String name, String record) {
    zone.merge(
        "SRV " + name,
        List.of(record),
        (all, more) -> Stream.concat(all.stream(), more.stream()).toList());
  }
}
