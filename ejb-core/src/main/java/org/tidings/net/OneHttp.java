package org.tidings.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Speaks HTTP. It follows no redirect, keeps no cookie, uses no proxy, repeats nothing, and reads
 * no more of an answer than it was told.
 */
final class OneHttp implements OutboundHttp {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final int CONNECTIONS = 20;

  private final CloseableHttpClient client;
  private final SocketWatchdog watchdog;

  /**
   * @param resolver finds the addresses to connect to: the only place where a name is looked up
   */
  OneHttp(OutboundTls tls, SocketWatchdog watchdog, DnsResolver resolver) {
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(tls, resolver))
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression() // a small answer stays small
            .build();
    this.watchdog = watchdog;
  }

  @Override
  public HttpAnswer send(HttpCall call, int maxBytes, Duration deadline) throws IOException {
    HttpUriRequestBase request = new HttpUriRequestBase(call.method(), call.uri());
    request.setConfig(
        RequestConfig.custom()
            .setConnectionRequestTimeout(timeout(deadline))
            .setResponseTimeout(timeout(deadline))
            .build());
    call.headers().forEach(request::setHeader);
    call.body().ifPresent(body -> request.setEntity(entity(body, call)));
    SocketWatchdog.Watch watch = watchdog.closeAfter(deadline, request::abort);
    try (watch) {
      return client.execute(request, response -> read(response, maxBytes));
    } catch (IOException e) {
      throw watch.expired() ? new IOException("No whole answer within " + deadline, e) : e;
    }
  }

  private static HttpAnswer read(ClassicHttpResponse response, int maxBytes) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new HttpAnswer(response.getCode(), "", "");
    }
    byte[] body = entity.getContent().readNBytes(maxBytes + 1);
    if (body.length > maxBytes) {
      throw new IOException("The answer is longer than " + maxBytes + " bytes");
    }
    String type = entity.getContentType();
    return new HttpAnswer(response.getCode(), type == null ? "" : type, new String(body, UTF_8));
  }

  private static HttpEntity entity(String body, HttpCall call) {
    return new StringEntity(body, ContentType.parse(call.headers().get("Content-Type")));
  }

  private static HttpClientConnectionManager connections(OutboundTls tls, DnsResolver resolver) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls.context()))
        .setMaxConnTotal(CONNECTIONS)
        .setMaxConnPerRoute(CONNECTIONS)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(timeout(CONNECT_TIMEOUT)).build())
        .build();
  }

  private static Timeout timeout(Duration time) {
    return Timeout.of(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop() {
    client.close(CloseMode.IMMEDIATE);
  }
}
