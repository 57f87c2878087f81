package org.tidings.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody without an account who asks for anything, well formed or not, byte for byte. */
record Outsider(URI tidings) {

  private static final int TIMEOUT_MS = (int) Duration.ofSeconds(30).toMillis();

  /** What tells an attacker which program answers, and what it is made of. */
  static final Pattern TELLTALE =
      Pattern.compile(
          "(?i)^(server|x-powered-by):|payara|glassfish|grizzly|jersey|mojarra|primefaces/"
              + "|eclipselink|postgres|exception|\\bat (org|java|jakarta|com|fish)\\.",
          Pattern.MULTILINE);

  /** Requests that fail, each in another part of the server. */
  static final List<String> FAILING =
      List.of(
          get("/nowhere"),
          get("/nowhere.xhtml"),
          get("/api/v1/nowhere"),
          get("/api/v1/sources"),
          get("/api/v1/sources/not-an-id"),
          get("/jakarta.faces.resource/nothing.js.xhtml?ln=nowhere"),
          get("/WEB-INF/web.xml"),
          get("/..%2f..%2fetc/passwd"),
          get("/%zz"),
          get("/index.xhtml?%"),
          get("/" + "a".repeat(9_000)),
          get("/failure"),
          "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
          "BREW /index.xhtml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
          "GET / HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
          "GET /\r\n\r\n",
          post("/api/v1/accounts", "application/json", "{\"email\":"),
          post("/api/v1/accounts", "application/json", "[[[["),
          post("/api/v1/accounts", "application/xml", "<a/>"),
          post("/signin.xhtml", "application/x-www-form-urlencoded", "a=%zz"),
          post(
              "/signin.xhtml", "application/x-www-form-urlencoded", "jakarta.faces.ViewState=1:2"));

  /** Everything that the server answers, its status line and headers included. */
  String sends(String request) throws IOException {
    try (Socket socket = new Socket(tidings.getHost(), tidings.getPort())) {
      socket.setSoTimeout(TIMEOUT_MS);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  }

  /** What it answers, without the page that PrimeFaces' script is told to show for a stale view. */
  String failsAt(String request) throws IOException {
    return sends(request).replace("jakarta.faces.application.ViewExpiredException", "");
  }

  private static String post(String target, String type, String body) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n"
            .formatted(target, type, body.length())
        + "Connection: close\r\n\r\n"
        + body;
  }
}
