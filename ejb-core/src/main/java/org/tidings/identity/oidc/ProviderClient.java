package org.tidings.identity.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tidings.net.HttpAnswer;
import org.tidings.net.HttpCall;
import org.tidings.net.OutboundHttp;

/**
 * What the OAuth and OpenID Connect library sends and reads, by our own HTTP client and within its
 * limits.
 */
public final class ProviderClient implements ResourceRetriever, HTTPRequestSender {

  /** A discovery document or key set has a few kilobytes. */
  static final int MAX_BYTES = 256 * 1024;

  private static final int OK = 200;

  private final OutboundHttp http;
  private final Duration deadline;

  /**
   * @param deadline for each request
   */
  public ProviderClient(OutboundHttp http, Duration deadline) {
    this.http = http;
    this.deadline = deadline;
  }

  /** A document; any status but 200 is a failure. */
  public String document(URI address) throws IOException {
    HttpAnswer answer = http.send(HttpCall.get(address), MAX_BYTES, deadline);
    if (answer.status() != OK) {
      throw new UnexpectedStatusException(answer.status());
    }
    return answer.body();
  }

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    try {
      return new Resource(document(url.toURI()), "application/json");
    } catch (URISyntaxException e) {
      throw new IOException("Not an address", e);
    }
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    HttpAnswer answer =
        http.send(
            new HttpCall(
                request.getMethod().name(),
                request.getURI(),
                headers(request),
                Optional.ofNullable(request.getBody())),
            MAX_BYTES,
            deadline);
    HTTPResponse response = new HTTPResponse(answer.status());
    try {
      if (!answer.contentType().isEmpty()) {
        response.setContentType(answer.contentType());
      }
    } catch (ParseException e) {
      throw new IOException("The answer's type cannot be read");
    }
    response.setBody(answer.body());
    return response;
  }

  private static Map<String, String> headers(ReadOnlyHTTPRequest request) {
    return request.getHeaderMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().get(0)));
  }
}
