package org.tidings.ingest.imap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.ingest.SettingProblem;
import org.tidings.ingest.SourceAccess;
import org.tidings.secrets.Secret;

class MailboxDeclarationTest {

  private final ImapConnector connector = new ImapConnector();

  @Test
  void needs_no_more_than_host_user_and_password() {
    assertThat(check("'host':'imap.example.org','username':'ann'")).isEmpty();
    assertThat(
            check(
                "'host':'10.0.0.1','username':'ann','port':1143,'tls':'starttls',"
                    + "'folders':['INBOX','Año/Neu'],'since':'P2D'"))
        .isEmpty();
  }

  @Test
  void says_what_to_do_about_each_missing_value() {
    SourceAccess nothing = new SourceAccess(Json.createObjectBuilder().build(), Map.of());

    assertThat(connector.check(nothing))
        .extracting(SettingProblem::setting)
        .containsExactlyInAnyOrder("username", "password", "host");
    assertThat(connector.check(nothing))
        .extracting(SettingProblem::message)
        .allMatch(message -> message.startsWith("Enter "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'host':''",
        "'host':7",
        "'host':'a b'",
        "'host':'imap.example.org:993'",
        "'host':'a\\r\\nb'",
        "'host':'x@y'",
        "'port':0",
        "'port':65536",
        "'port':'993'",
        "'port':99.5",
        "'username':''",
        "'username':'ann\\r\\nA1 LOGOUT'",
        "'username':'\\u0000'",
        "'tls':'none'",
        "'tls':'STARTTLS'",
        "'tls':true",
        "'folders':[]",
        "'folders':'INBOX'",
        "'folders':['']",
        "'folders':[7]",
        "'folders':['a\\nb']",
        "'folders':['INBOX','INBOX']",
        "'since':''",
        "'tls':null",
        "'since':'24h'",
        "'since':24",
        "'since':'-PT1H'",
        "'since':'P31D'",
        "'debug':true"
      })
  void names_the_one_setting_that_is_wrong(String wrong) {
    String setting = wrong.substring(1, wrong.indexOf('\'', 1));

    assertThat(check("'host':'imap.example.org','username':'ann'," + wrong))
        .extracting(SettingProblem::setting)
        .containsExactly(setting);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\r\nb", "a\u0000b"})
  void takes_no_password_that_could_be_a_command(String password) {
    List<SettingProblem> problems =
        connector.check(access("'host':'imap.example.org','username':'ann'", password));

    assertThat(problems).extracting(SettingProblem::setting).containsExactly("password");
  }

  private List<SettingProblem> check(String settings) {
    return connector.check(access(settings, "secret"));
  }

  private static SourceAccess access(String settings, String password) {
    String json = "{" + settings.replace('\'', '"') + "}";
    JsonObject object = Json.createReader(new StringReader(json)).readObject();
    return new SourceAccess(object, Map.of("password", new Secret(password)));
  }
}
