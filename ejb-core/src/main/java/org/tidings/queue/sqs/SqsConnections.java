package org.tidings.queue.sqs;

import com.amazon.sqs.javamessaging.ProviderConfiguration;
import com.amazon.sqs.javamessaging.SQSConnectionFactory;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tidings.aws.AwsCredentials;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/** JMS connections to the queues at Amazon SQS, or at a server that speaks like it. */
@ApplicationScoped
public class SqsConnections {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration SEND_ATTEMPT = Duration.ofSeconds(4);
  private static final Duration SEND = Duration.ofSeconds(10);
  private static final Duration RECEIVE_AFTER_POLL = Duration.ofSeconds(5);
  private static final int HTTP_CONNECTIONS = 200; // one per worker, and one per sending thread

  /** Fetched ahead by a worker: it must begin the last before its visibility timeout. */
  private static final int PREFETCH = 5;

  /** Held, so that its level stays: it shows a stack trace for each call that failed. */
  private static final Logger LIBRARY = Logger.getLogger("com.amazon.sqs.javamessaging");

  private final SqsClient sending;
  private final SqsClient receiving;

  @Inject
  public SqsConnections(QueueSettings settings, Clock clock) {
    LIBRARY.setLevel(Level.OFF); // TroubleLog tells it, once
    TroubleLog troubles = new TroubleLog(clock);
    sending =
        client(settings)
            .overrideConfiguration(
                calls ->
                    calls
                        .apiCallAttemptTimeout(SEND_ATTEMPT)
                        .apiCallTimeout(SEND)
                        .addExecutionInterceptor(troubles))
            .build();
    receiving =
        client(settings)
            .overrideConfiguration(
                calls ->
                    calls
                        .apiCallTimeout(settings.longPoll().plus(RECEIVE_AFTER_POLL))
                        .addExecutionInterceptor(new LongPoll(settings.longPoll()))
                        .addExecutionInterceptor(troubles))
            .build();
  }

  protected SqsConnections() {
    sending = null; // for the container
    receiving = null;
  }

  private static SqsClientBuilder client(QueueSettings settings) {
    SqsClientBuilder builder =
        SqsClient.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(AwsCredentials.at(settings.endpoint()))
            .httpClientBuilder(
                ApacheHttpClient.builder()
                    .connectionTimeout(CONNECT)
                    .maxConnections(HTTP_CONNECTIONS));
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder;
  }

  public Connection forSending() throws JMSException {
    return new SQSConnectionFactory(new ProviderConfiguration(), sending).createConnection();
  }

  public Connection forReceiving() throws JMSException {
    ProviderConfiguration tuned =
        new ProviderConfiguration().withNumberOfMessagesToPrefetch(PREFETCH);
    return new SQSConnectionFactory(tuned, receiving).createConnection();
  }

  @PreDestroy
  void close() {
    sending.close();
    receiving.close();
  }
}
