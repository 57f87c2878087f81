package org.tidings.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final StringWriter output = new StringWriter();

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"up", "demo"})
  void every_command_explains_itself(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(output.toString()).contains("Usage: tidings " + command).contains("--port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "demo"})
  void every_command_tells_its_version(String command) {
    assertThat(run(command, "--version")).isZero();
    assertThat(output.toString()).startsWith("Tidings " + ProductVersion.current().text());
  }

  @Test
  void the_operators_commands_explain_themselves() {
    assertThat(run("admin", "audit", "verify", "--help")).isZero();
    assertThat(output.toString())
        .contains("Usage: tidings admin audit verify")
        .contains("--data")
        .contains("tampered with");
  }

  @Test
  void rotates_no_keys_where_there_are_none() {
    assertThat(run("admin", "keys", "rotate", "--help")).isZero();
    assertThat(output.toString()).contains("--master").contains("run it again to go on");

    assertThat(run("admin", "keys", "rotate", "--data", directory.toString())).isEqualTo(2);
    assertThat(errors.toString(UTF_8)).hasLineCount(1).contains("No keys to rotate");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void verifies_no_audit_log_where_there_is_none() {
    assertThat(run("admin", "audit", "verify", "--data", directory.toString())).isEqualTo(2);
    assertThat(errors.toString(UTF_8)).hasLineCount(1).contains("No key of an audit log");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void refuses_a_port_that_is_no_number() {
    assertThat(run("up", "--port", "http")).isEqualTo(2);
    assertThat(errors.toString(UTF_8)).contains("'http' is not an int");
  }

  @Test
  void refuses_an_unknown_command() {
    assertThat(run("down")).isEqualTo(2);
  }

  @Test
  void says_in_one_line_that_the_port_is_taken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      assertThat(run("up", "--port", port, "--data", directory.toString())).isEqualTo(2);
      assertThat(errors.toString(UTF_8)).hasLineCount(1).contains("port " + port);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example",
        "imaps://ann:secret@mail.example",
        "smtps://ann:top secret@mail.example",
        "smtps://ann-secret@mail.example",
        "smtp:///x",
        "smtp://mail.example:port",
        "smtps://ann:100%secret@mail.example"
      })
  void says_in_one_line_how_a_mail_server_is_named(String url) {
    System.setProperty(MailServerUrl.SETTING, url);

    assertThat(run("up", "--data", directory.toString())).isEqualTo(2);
    assertThat(errors.toString(UTF_8))
        .hasLineCount(1)
        .contains("TIDINGS_SMTP_URL", "smtps://user:password@mail.example.org:465")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smtps://ann%40mail.example:a%3Ab@mail.example",
        "smtp+starttls://mail.example:2525",
        "smtp://mail.example"
      })
  void takes_a_mail_server_that_is_named_well(String url) {
    System.setProperty(MailServerUrl.SETTING, url);

    assertThatCode(MailServerUrl::requireWellFormed).doesNotThrowAnyException();
  }

  @AfterEach
  void forgetTheMailServer() {
    System.clearProperty(MailServerUrl.SETTING);
  }

  private int run(String... arguments) {
    return Main.commandLine(new PrintStream(errors, true, UTF_8))
        .setOut(new PrintWriter(output, true))
        .execute(arguments);
  }
}
