package org.tidings.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A browser that keeps cookies and goes where it is sent one step at a time. */
final class OidcBrowser {

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI home;

  OidcBrowser(URI home) {
    this.home = home;
  }

  /** Begins a sign-in and lets the provider send it back; answers the way back. */
  URI goToTheProvider(String to) {
    return sentTo(sentTo(home.resolve("/oidc/start?to=" + to)));
  }

  /** As {@link #goToTheProvider(String)}, from the sign-in page of a workspace. */
  URI goToTheWorkspacesProvider(String page) {
    String refresh =
        send(HttpRequest.newBuilder(home.resolve(page)).POST(BodyPublishers.noBody()))
            .headers()
            .firstValue("Refresh")
            .orElseThrow(() -> new IllegalStateException("Not sent on from " + page));
    return sentTo(URI.create(refresh.replaceFirst("0;url=", "")));
  }

  /** Where Tidings sends the browser that comes with this address. */
  URI sentTo(URI address) {
    return get(address)
        .headers()
        .firstValue("Location")
        .map(home::resolve)
        .orElseThrow(() -> new IllegalStateException("Not sent on from " + address.getPath()));
  }

  String page(URI address) {
    return get(address).body();
  }

  int status(URI address) {
    return get(address).statusCode();
  }

  boolean isSignedIn() {
    return get(home.resolve("/index.xhtml")).statusCode() == 200;
  }

  /** The status of an answer to a form. */
  int post(URI address) {
    return send(HttpRequest.newBuilder(address).POST(BodyPublishers.noBody())).statusCode();
  }

  private HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
