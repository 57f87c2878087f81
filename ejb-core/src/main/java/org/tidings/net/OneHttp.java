package org.tidings.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
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
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Speaks HTTP. It follows redirects only where a call says so, keeps no cookie, uses no proxy,
 * repeats nothing, and reads no more of an answer than it was told.
 */
final class OneHttp implements OutboundHttp {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final int CONNECTIONS = 20;

  private final CloseableHttpClient client;
  private final SocketWatchdog watchdog;

  /** The only place where a name is looked up. */
  private record Names(OutboundGuard.Resolver resolver) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return resolver.resolve(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host; // asked by authentication schemes that we do not use
    }
  }

  /**
   * @param resolver finds the addresses to connect to
   */
  OneHttp(OutboundTls tls, SocketWatchdog watchdog, OutboundGuard.Resolver resolver) {
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(tls, new Names(resolver)))
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression() // unpacked here, within the limit
            .build();
    this.watchdog = watchdog;
  }

  @Override
  public HttpAnswer send(HttpCall call, int maxBytes, Duration deadline) throws IOException {
    Journey journey = new Journey();
    SocketWatchdog.Watch watch = watchdog.closeAfter(deadline, journey);
    try (watch) {
      HttpCall step = call;
      HttpAnswer answer = sendOnce(step, maxBytes, deadline, journey);
      Optional<HttpCall> next = journey.next(step, answer);
      while (next.isPresent()) {
        step = next.get();
        answer = sendOnce(step, maxBytes, deadline, journey);
        next = journey.next(step, answer);
      }
      return answer;
    } catch (IOException e) {
      throw watch.expired() ? new IOException("No whole answer within " + deadline, e) : e;
    }
  }

  private HttpAnswer sendOnce(HttpCall call, int maxBytes, Duration deadline, Journey journey)
      throws IOException {
    HttpUriRequestBase request = new HttpUriRequestBase(call.method(), call.uri());
    request.setConfig(
        RequestConfig.custom()
            .setConnectionRequestTimeout(timeout(deadline))
            .setResponseTimeout(timeout(deadline))
            .build());
    call.headers().forEach(request::setHeader);
    call.body().ifPresent(body -> request.setEntity(entity(body, call)));
    journey.begin(request);
    return client.execute(request, response -> read(response, maxBytes, journey));
  }

  private static HttpAnswer read(ClassicHttpResponse response, int maxBytes, Journey journey)
      throws IOException {
    return new HttpAnswer(
        response.getCode(),
        headers(response),
        body(response.getEntity(), maxBytes),
        journey.hops());
  }

  private static Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      String value = header.getValue() == null ? "" : header.getValue();
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), value);
    }
    return Map.copyOf(headers);
  }

  /** The limit is for what a packed body becomes, and it is unpacked no further. */
  private static byte[] body(HttpEntity entity, int maxBytes) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    byte[] body = unpacked(entity).readNBytes(maxBytes + 1);
    if (body.length > maxBytes) {
      throw new TooLongAnswerException(maxBytes);
    }
    return body;
  }

  private static InputStream unpacked(HttpEntity entity) throws IOException {
    String coding = entity.getContentEncoding() == null ? "identity" : entity.getContentEncoding();
    return switch (coding.strip().toLowerCase(Locale.ROOT)) {
      case "identity", "", "none", "utf-8" -> entity.getContent(); // the last are common mistakes
      case "gzip", "x-gzip" -> gunzipped(entity.getContent());
      default -> throw new IOException("The answer is packed in a way that nobody asked for");
    };
  }

  /** An empty body is packed by some servers as nothing at all. */
  private static InputStream gunzipped(InputStream packed) throws IOException {
    PushbackInputStream content = new PushbackInputStream(packed);
    int first = content.read();
    if (first < 0) {
      return content;
    }
    content.unread(first);
    return new GZIPInputStream(content);
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
