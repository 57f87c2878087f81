package org.tidings.secrets.aws;

import java.time.Duration;
import org.tidings.aws.AwsSettings;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.KmsClientBuilder;

/** Clients of AWS KMS that wait for nobody for long. */
final class KmsClients {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(10); // with the SDK's retries

  private KmsClients() {}

  static KmsClient client(AwsSettings settings) {
    KmsClientBuilder builder =
        KmsClient.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(settings.credentials())
            .httpClientBuilder(
                ApacheHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ATTEMPT))
            .overrideConfiguration(
                calls -> calls.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL));
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }
}
