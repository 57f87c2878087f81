package org.tidings.testing.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tidings.aws.AwsSettings;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A moto server on a free port: AWS as far as the tests need it. */
public final class Moto implements AutoCloseable {

  private static final String REGION = "eu-central-1";
  private static final String MISSING =
      "The tests of AWS need moto_server on the PATH: pip install 'moto[server]'";
  private static final Pattern RUNNING =
      Pattern.compile("Running on (http://127\\.0\\.0\\.1:\\d+)");

  private final Process process;
  private final URI endpoint;
  private final KmsClient kms;
  private final SecretsManagerClient secrets;

  private Moto(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
    this.kms = client(KmsClient.builder());
    this.secrets = client(SecretsManagerClient.builder());
  }

  public static Moto start() throws IOException {
    BufferedReader output;
    Process process;
    try {
      process =
          new ProcessBuilder("moto_server", "--host", "127.0.0.1", "--port", "0")
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      throw new IOException(MISSING, e);
    }
    output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher running = RUNNING.matcher(line);
      if (running.find()) {
        Thread reader = new Thread(() -> output.lines().forEach(ignored -> {}), "moto-output");
        reader.setDaemon(true);
        reader.start();
        return new Moto(process, URI.create(running.group(1)));
      }
      said.append(line).append('\n');
    }
    throw new IOException(MISSING + "; the one that is there said: " + said);
  }

  public URI endpoint() {
    return endpoint;
  }

  public AwsSettings settings() {
    return new AwsSettings(Optional.of(endpoint), REGION);
  }

  /** Makes a KMS key; answers its ARN. */
  public String newKey() {
    return kms.createKey().keyMetadata().arn();
  }

  /** From now on it takes connections and answers nothing. */
  public void freeze() throws IOException {
    signal("-STOP");
  }

  /** Answers again. */
  public void thaw() throws IOException {
    signal("-CONT");
  }

  private void signal(String signal) throws IOException {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    for (ProcessHandle one : all) {
      new ProcessBuilder("kill", signal, Long.toString(one.pid())).start().onExit().join();
    }
  }

  /** For what an operator does with keys. */
  public KmsClient kms() {
    return kms;
  }

  /** For what an operator does with secrets. */
  public SecretsManagerClient secrets() {
    return secrets;
  }

  private <C, B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>> C client(B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(REGION))
        .credentialsProvider(settings().credentials())
        .httpClientBuilder(ApacheHttpClient.builder())
        .build();
  }

  @Override
  public void close() {
    kms.close();
    secrets.close();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly(); // also when it is frozen
  }
}
