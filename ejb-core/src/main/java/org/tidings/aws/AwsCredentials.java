package org.tidings.aws;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;

/** As whom a node speaks to AWS, or to a server that speaks like it. */
public final class AwsCredentials {

  private AwsCredentials() {}

  /** A server of our own needs no credentials, but the client wants some. */
  public static AwsCredentialsProvider at(Optional<URI> endpoint) {
    if (endpoint.isEmpty()) {
      return DefaultCredentialsProvider.builder().build();
    }
    return AwsCredentialsProviderChain.of(
        EnvironmentVariableCredentialsProvider.create(),
        SystemPropertyCredentialsProvider.create(),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("embedded", "embedded")));
  }
}
