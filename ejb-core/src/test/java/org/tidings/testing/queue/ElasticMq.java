package org.tidings.testing.queue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.tidings.queue.QueueName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A real SQS server in this JVM, its messages in memory. */
public final class ElasticMq implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final String MAX_RECEIVES = "5";

  private final SQSRestServer server;
  private final int port;
  private final SqsClient client;

  private ElasticMq(int wantedPort) {
    server = SQSRestServerBuilder.withInterface(HOST).withPort(wantedPort).start();
    port = server.waitUntilStarted().localAddress().getPort();
    client =
        SqsClient.builder()
            .endpointOverride(endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .httpClientBuilder(ApacheHttpClient.builder())
            .build();
  }

  /** Starts on a free port, without queues. */
  public static ElasticMq start() {
    return new ElasticMq(0);
  }

  public static ElasticMq startOn(int port) {
    return new ElasticMq(port);
  }

  /** Makes the product's queues, each with its dead-letter queue. */
  public ElasticMq withQueues(Duration visibilityTimeout) {
    for (QueueName queue : QueueName.values()) {
      String dead = create(queue.code() + "-dlq", Map.of());
      String arn =
          client
              .getQueueAttributes(
                  get -> get.queueUrl(dead).attributeNames(QueueAttributeName.QUEUE_ARN))
              .attributes()
              .get(QueueAttributeName.QUEUE_ARN);
      create(
          queue.code(),
          Map.of(
              QueueAttributeName.VISIBILITY_TIMEOUT,
              Long.toString(visibilityTimeout.toSeconds()),
              QueueAttributeName.REDRIVE_POLICY,
              "{\"deadLetterTargetArn\":\""
                  + arn
                  + "\",\"maxReceiveCount\":"
                  + MAX_RECEIVES
                  + "}"));
    }
    return this;
  }

  private String create(String name, Map<QueueAttributeName, String> attributes) {
    return client.createQueue(queue -> queue.queueName(name).attributes(attributes)).queueUrl();
  }

  public int port() {
    return port;
  }

  public URI endpoint() {
    return URI.create("http://" + HOST + ":" + port);
  }

  /** A plain client of the server. */
  public SqsClient client() {
    return client;
  }

  public String url(String queue) {
    return client.getQueueUrl(get -> get.queueName(queue)).queueUrl();
  }

  public void send(QueueName queue, String body) {
    String url = url(queue.code());
    client.sendMessage(send -> send.queueUrl(url).messageBody(body));
  }

  /** Takes messages as any client would; waits for the first up to 30 s. */
  public List<Message> take(String queue) {
    List<Message> messages = List.of();
    for (int polls = 0; polls < 30 && messages.isEmpty(); polls++) {
      messages = poll(url(queue)); // a long poll does not see what arrives at a dead-letter queue
    }
    return messages;
  }

  private List<Message> poll(String url) {
    return client
        .receiveMessage(
            receive ->
                receive
                    .queueUrl(url)
                    .maxNumberOfMessages(10)
                    .waitTimeSeconds(1)
                    .messageAttributeNames("All"))
        .messages();
  }

  /** How many messages are in the queue, visible or hidden. */
  public int size(QueueName queue) {
    String url = url(queue.code());
    return client
        .getQueueAttributes(
            get ->
                get.queueUrl(url)
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  @Override
  public void close() {
    client.close();
    server.stopAndWait();
  }
}
