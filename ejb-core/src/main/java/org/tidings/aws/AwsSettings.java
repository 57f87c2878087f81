package org.tidings.aws;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Where the services of AWS are, those with settings of their own excepted. */
@Dependent
public class AwsSettings {

  private final Optional<URI> endpoint;
  private final String region;

  @Inject
  public AwsSettings(
      @ConfigProperty(name = "tidings.aws.endpoint") Optional<URI> endpoint,
      @ConfigProperty(name = "tidings.aws.region") Optional<String> region,
      @ConfigProperty(name = "tidings.queue.region", defaultValue = "eu-central-1")
          String queueRegion) {
    this(endpoint, region.orElse(queueRegion));
  }

  public AwsSettings(Optional<URI> endpoint, String region) {
    this.endpoint = endpoint;
    this.region = region;
  }

  /** Another server than Amazon's. */
  public Optional<URI> endpoint() {
    return endpoint;
  }

  public String region() {
    return region;
  }

  public AwsCredentialsProvider credentials() {
    return AwsCredentials.at(endpoint);
  }
}
