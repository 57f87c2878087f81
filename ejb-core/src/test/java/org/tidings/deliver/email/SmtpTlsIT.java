package org.tidings.deliver.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.deliver.SendOutcome;
import org.tidings.net.OutboundTls;
import org.tidings.net.SocketWatchdog;
import org.tidings.testing.mail.ScriptedSmtpServer;
import org.tidings.testing.mail.ScriptedSmtpServer.Tls;
import org.tidings.testing.mail.TestAuthority;

class SmtpTlsIT {

  private final SocketWatchdog watchdog = new SocketWatchdog();

  @TempDir private Path files;

  @AfterEach
  void stop() {
    watchdog.stop();
  }

  @ParameterizedTest
  @EnumSource(value = Tls.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void a_server_whose_authority_is_trusted_gets_the_mail(Tls tls) throws Exception {
    TestAuthority authority = TestAuthority.create(files);
    assertThat(send(tls, authority, Optional.of(authority.caFile().toString())))
        .isInstanceOf(SendOutcome.Accepted.class);
  }

  @ParameterizedTest
  @EnumSource(value = Tls.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void a_server_of_an_unknown_authority_gets_nothing(Tls tls) throws Exception {
    assertThat(send(tls, TestAuthority.create(files), Optional.empty()))
        .isInstanceOf(SendOutcome.Deferred.class);
  }

  @ParameterizedTest
  @EnumSource(value = Tls.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void a_server_with_another_name_gets_nothing(Tls tls) throws Exception {
    TestAuthority authority = TestAuthority.create(files, "subjectAltName=DNS:other.example");
    assertThat(send(tls, authority, Optional.of(authority.caFile().toString())))
        .isInstanceOf(SendOutcome.Deferred.class);
  }

  private SendOutcome send(Tls tls, TestAuthority authority, Optional<String> trust)
      throws IOException, GeneralSecurityException {
    try (ScriptedSmtpServer server = new ScriptedSmtpServer(tls, authority.serverContext())) {
      SmtpTransport transport =
          new SmtpTransport(
              Optional.of(server.url()),
              Duration.ofSeconds(20),
              new OutboundTls(trust),
              watchdog,
              StoredUrl.NONE);
      SendOutcome outcome =
          new EmailChannel(transport, new MailSender("news@tidings.example"))
              .send(SampleDigest.usual());
      assertThat(server.accepted()).hasSize(outcome instanceof SendOutcome.Accepted ? 1 : 0);
      return outcome;
    }
  }
}
