package org.tidings.testing.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;

/** The answers by which X refuses, as it documents them. */
final class XRefusal {

  private static final String PROBLEM = "application/problem+json";

  private XRefusal() {}

  /** Answers whether the trouble is one in which X refuses. */
  static boolean send(HttpExchange exchange, XTrouble trouble, Clock clock) throws IOException {
    switch (trouble) {
      case UNAUTHORIZED -> problem(exchange, 401, "Unauthorized", "", "Unauthorized");
      case CREDITS_DEPLETED ->
          problem(
              exchange,
              402,
              "CreditsDepleted",
              "credits",
              "Your enrolled account does not have any credits to fulfill this request.");
      case CLIENT_FORBIDDEN ->
          problem(
              exchange,
              403,
              "Client Forbidden",
              "client-forbidden",
              "This request must be made using an approved developer account.");
      case NOT_AUTHORIZED ->
          problem(
              exchange,
              403,
              "Authorization Error",
              "not-authorized-for-resource",
              "Sorry, you are not authorized to see this.");
      case RATE_LIMITED -> {
        XWindows.tell(exchange.getResponseHeaders(), 300, 0, clock.instant().plus(XDouble.RESET));
        problem(exchange, 429, "Too Many Requests", "", "Too Many Requests");
      }
      case USAGE_CAPPED ->
          problem(
              exchange,
              429,
              "UsageCapExceeded",
              "usage-capped",
              "Usage cap exceeded: Monthly product cap");
      case SINCE_TOO_OLD -> {
        return exchange.getRequestURI().getQuery().contains("since_id=") && tooOld(exchange);
      }
      case FAILS -> send(exchange, 503, "text/html", "<h1>Over capacity</h1>");
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean tooOld(HttpExchange exchange) throws IOException {
    problem(
        exchange,
        400,
        "Invalid Request",
        "invalid-request",
        "'since_id' must be a tweet id created after what can be searched.");
    return true;
  }

  private static void problem(
      HttpExchange exchange, int status, String title, String type, String detail)
      throws IOException {
    send(exchange, status, PROBLEM, XJson.problem(status, title, type, detail));
  }

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
