package org.tidings.secrets.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.aws.AwsSettings;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.TenantKeyUnavailableException;
import org.tidings.secrets.TenantKeyUnavailableException.Reason;
import org.tidings.tenant.TenantId;
import org.tidings.testing.aws.Moto;

/** Each failure of AWS KMS has a name, and says what to look at. */
class KmsFailuresIT {

  private static final String ANY = "arn:aws:kms:eu-central-1:123456789012:key/any";
  private static final KeyOwner ANN = new KeyOwner(TenantId.random(), UUID.randomUUID());

  @Test
  void an_unknown_key() throws IOException {
    try (Moto moto = Moto.start()) {
      assertThat(failureOf(ANY, moto.settings()))
          .hasMessageContaining(ANY)
          .hasMessageContaining("look at its ARN")
          .extracting(TenantKeyUnavailableException::reason)
          .isEqualTo(Reason.UNKNOWN);
    }
  }

  /** The double of KMS refuses nothing of this. */
  @ParameterizedTest
  @CsvSource({
    "400, AccessDeniedException, DENIED",
    "400, ThrottlingException, THROTTLED",
    "400, DisabledException, DISABLED",
    "400, UnrecognizedClientException, DENIED",
    "500, KeyUnavailableException, UNREACHABLE",
    "500, KMSInternalException, UNREACHABLE",
    "400, KMSInvalidStateException, DISABLED"
  })
  void what_kms_answers(int status, String error, Reason reason) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"__type\":\"%s\",\"message\":\"no\"}".formatted(error).getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      assertThat(failureOf(ANY, at(server.getAddress().getPort())).reason()).isEqualTo(reason);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void nobody_answers() {
    assertThat(failureOf(ANY, at(1)).reason()).isEqualTo(Reason.UNREACHABLE);
  }

  private static AwsSettings at(int port) {
    return new AwsSettings(Optional.of(URI.create("http://127.0.0.1:" + port)), "eu-central-1");
  }

  private static TenantKeyUnavailableException failureOf(String key, AwsSettings settings) {
    try (KmsTenantKey kms = new KmsTenantKey(key, settings, () -> false, Optional.empty())) {
      return catchThrowableOfType(
          TenantKeyUnavailableException.class,
          () -> kms.wrap(ANN, Optional.empty(), new byte[] {1}));
    }
  }
}
