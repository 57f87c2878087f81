package org.tidings.launch.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.tidings.launch.DataDirectory;
import org.tidings.launch.Installation;
import org.tidings.launch.IsolatedLoader;

/**
 * The queues of the embedded installation. ElasticMQ spoils the start of the server when it comes
 * first: start it after.
 */
public final class EmbeddedQueue implements AutoCloseable {

  private final QueueServer server;

  private EmbeddedQueue(QueueServer server) {
    this.server = server;
  }

  public static EmbeddedQueue start(Installation installation, DataDirectory data, int port) {
    QueueServer server =
        IsolatedLoader.load(
            installation, "queue", QueueServer.class, "org.tidings.launch.queue.ElasticMq");
    server.start(configuration(port, data.queue()));
    return new EmbeddedQueue(server);
  }

  public static String endpoint(int port) {
    return "http://127.0.0.1:" + port;
  }

  static String configuration(int port, Path directory) {
    try (InputStream in = EmbeddedQueue.class.getResourceAsStream("elasticmq.conf")) {
      return new String(in.readAllBytes(), UTF_8)
          .replace("@PORT@", Integer.toString(port))
          .replace("@STORE@", directory.resolve("messages").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
