package org.tidings.secrets.aws;

import java.time.Duration;
import org.tidings.aws.AwsSettings;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Clients of AWS that wait for nobody for long. */
final class AwsClients {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(10); // with the SDK's retries

  private AwsClients() {}

  static KmsClient kms(AwsSettings settings) {
    return client(KmsClient.builder(), settings);
  }

  static SecretsManagerClient secretsManager(AwsSettings settings) {
    return client(SecretsManagerClient.builder(), settings);
  }

  private static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(
      B builder, AwsSettings settings) {
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder
        .region(Region.of(settings.region()))
        .credentialsProvider(settings.credentials())
        .httpClientBuilder(
            ApacheHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ATTEMPT))
        .overrideConfiguration(calls -> calls.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
        .build();
  }
}
