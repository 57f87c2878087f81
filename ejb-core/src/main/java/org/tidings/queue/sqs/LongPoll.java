package org.tidings.queue.sqs;

import java.time.Duration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/**
 * Sets the length of the long poll, which the JMS library fixes at 20 s and waits for when it
 * closes: a node must be able to stop within 20 s.
 */
final class LongPoll implements ExecutionInterceptor {

  private final int seconds;

  LongPoll(Duration length) {
    seconds = Math.toIntExact(length.toSeconds());
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (context.request() instanceof ReceiveMessageRequest receive) {
      return receive.toBuilder().waitTimeSeconds(seconds).build();
    }
    return context.request();
  }
}
