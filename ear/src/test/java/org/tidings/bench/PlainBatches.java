package org.tidings.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The yardstick of the queue: sends, receives and deletes in batches of ten, and does no more. */
final class PlainBatches {

  private static final int BATCH = 10;

  private final SqsClient client;
  private final String queueUrl;

  PlainBatches(SqsClient client, String queueUrl) {
    this.client = client;
    this.queueUrl = queueUrl;
  }

  /** Moves as many messages of one body through the queue; a multiple of ten. */
  Duration run(int messages, String body, int senders, int receivers) throws InterruptedException {
    AtomicInteger toSend = new AtomicInteger(messages);
    CountDownLatch received = new CountDownLatch(messages);
    ExecutorService threads = Executors.newCachedThreadPool();
    long begun = System.nanoTime();
    for (int i = 0; i < senders; i++) {
      threads.execute(() -> sendAll(toSend, body));
    }
    for (int i = 0; i < receivers; i++) {
      threads.execute(() -> receiveAll(received));
    }
    received.await();
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    threads.shutdown();
    threads.awaitTermination(20, TimeUnit.SECONDS); // a poll still open would take from the next
    return took;
  }

  private void sendAll(AtomicInteger toSend, String body) {
    List<SendMessageBatchRequestEntry> batch =
        IntStream.range(0, BATCH)
            .mapToObj(
                i ->
                    SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .messageBody(body)
                        .build())
            .toList();
    while (toSend.addAndGet(-BATCH) >= 0) {
      client.sendMessageBatch(send -> send.queueUrl(queueUrl).entries(batch));
    }
  }

  private void receiveAll(CountDownLatch received) {
    while (received.getCount() > 0) {
      List<Message> messages =
          client
              .receiveMessage(
                  receive ->
                      receive.queueUrl(queueUrl).maxNumberOfMessages(BATCH).waitTimeSeconds(1))
              .messages();
      if (!messages.isEmpty()) {
        delete(messages);
        messages.forEach(message -> received.countDown());
      }
    }
  }

  private void delete(List<Message> messages) {
    List<DeleteMessageBatchRequestEntry> batch = new ArrayList<>();
    for (Message message : messages) {
      batch.add(
          DeleteMessageBatchRequestEntry.builder()
              .id(Integer.toString(batch.size()))
              .receiptHandle(message.receiptHandle())
              .build());
    }
    client.deleteMessageBatch(delete -> delete.queueUrl(queueUrl).entries(batch));
  }
}
