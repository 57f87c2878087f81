package org.tidings.launch.queue;

/** An SQS server that runs on a configuration text. The seam to the isolated class loader. */
public interface QueueServer extends AutoCloseable {

  void start(String configuration);

  @Override
  void close();
}
