package org.tidings.launch.queue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import scala.Function0;

/** ElasticMQ, an SQS server in memory with a message store on disk. */
public final class ElasticMq implements QueueServer {

  private Function0<?> stop = () -> null;

  @Override
  public void start(String configuration) {
    Config config =
        ConfigFactory.parseString(configuration).withFallback(ConfigFactory.load()).resolve();
    stop = new ElasticMQServer(new ElasticMQServerConfig(config)).start();
  }

  @Override
  public void close() {
    stop.apply();
  }
}
