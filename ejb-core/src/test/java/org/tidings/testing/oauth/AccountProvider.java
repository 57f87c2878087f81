package org.tidings.testing.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.tidings.testing.oidc.Answers;

/**
 * The OAuth 2.0 side of Google, Microsoft, LinkedIn or X: a page that asks for consent, and the
 * addresses that programs ask. Checks what the provider documents that it checks, keeps a list of
 * what was against its contract, and misbehaves on command.
 */
public final class AccountProvider implements AutoCloseable {

  public static final String CLIENT = "tidings-at-the-provider";
  public static final String SECRET = "client-secret-of-enough-characters-4711";

  private static final String INTROSPECTION = "/introspect";

  private final Dialect dialect;
  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Answers answers = new Answers();
  private final Handed handed = new Handed();
  private final TokenDesk tokens;
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final AtomicInteger refreshes = new AtomicInteger();
  private volatile Trouble trouble = Trouble.NONE;
  private volatile URI redirect;
  private volatile String person = "ann";

  private AccountProvider(Dialect dialect, Clock clock, HttpServer server) {
    this.dialect = dialect;
    this.clock = clock;
    this.server = server;
    this.tokens = new TokenDesk(dialect, clock, handed);
    server.setExecutor(threads);
    answer(dialect.authorizePath, this::authorize);
    answer(dialect.tokenPath, this::token);
    if (!dialect.revokePath.isEmpty()) {
      answer(dialect.revokePath, this::revoke);
    }
    if (dialect == Dialect.X) {
      answer("/2/users/me", this::profile);
    }
    answer(INTROSPECTION, this::introspect);
    server.start();
  }

  public static AccountProvider start(Dialect dialect, Clock clock) throws IOException {
    return new AccountProvider(
        dialect,
        clock,
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
  }

  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How Tidings names it in addresses and settings. */
  public String code() {
    return dialect.name().toLowerCase(Locale.ROOT);
  }

  /** Where this provider's own servers ask whether a token is good; it is added to the address. */
  public String introspection() {
    return baseUrl() + INTROSPECTION + "?token=";
  }

  /** The environment of a Tidings that is registered here. */
  public Map<String, String> environment() {
    String prefix = "TIDINGS_" + dialect + "_";
    return Map.of(
        prefix + "CLIENT_ID",
        CLIENT,
        prefix + "CLIENT_SECRET",
        SECRET,
        prefix + "BASE_URL",
        baseUrl());
  }

  /** The only address that people are sent back to. */
  public void redirectsTo(URI address) {
    redirect = address;
  }

  public void misbehave(Trouble next) {
    trouble = next;
  }

  /** Who consents from now on. */
  public void isVisitedBy(String name) {
    person = name;
  }

  /** The person takes back what he allowed, in the provider's own settings. */
  public void forgetAll() {
    handed.forgetAll();
  }

  /** Whether the provider's API takes the token now. */
  public boolean takes(String access) {
    return handed
        .of(access)
        .filter(one -> one.access.equals(access) && clock.instant().isBefore(one.accessUntil))
        .isPresent();
  }

  /** How often somebody asked for a refresh. */
  public int refreshes() {
    return refreshes.get();
  }

  /** What was asked for against the provider's documents. */
  public List<String> violations() {
    return violations;
  }

  /** Codes and tokens: nobody may find them in a file. */
  public List<String> secrets() {
    return handed.secrets();
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    List<String> wrong = AskedWrongly.of(asked, dialect, redirect);
    if (!wrong.isEmpty()) {
      violations.add("authorize: " + wrong);
      answers.send(exchange, 400, "text/html", "<h1>Error 400: invalid_request</h1>");
      return;
    }
    String allow =
        wayBack(
            asked, Map.of("code", handed.code(asked, clock.instant().plus(dialect.codeLife()))));
    String deny = wayBack(asked, Map.of("error", dialect.denial()));
    answers.send(exchange, 200, "text/html;charset=UTF-8", page(allow, deny));
  }

  private String page(String allow, String deny) {
    return """
        <!DOCTYPE html><html lang="en"><title>%1$s</title><h1>%1$s</h1>
        <p>Tidings wants to read for %2$s.</p>
        <p><a id="allow" href="%3$s">Allow</a> <a id="deny" href="%4$s">Cancel</a></p></html>"""
        .formatted(dialect, person, allow.replace("&", "&amp;"), deny.replace("&", "&amp;"));
  }

  private String wayBack(Map<String, String> asked, Map<String, String> result) {
    Map<String, List<String>> answer = new LinkedHashMap<>();
    result.forEach((name, value) -> answer.put(name, List.of(value)));
    answer.put("state", List.of(asked.get("state")));
    if (dialect == Dialect.GOOGLE) {
      answer.put("iss", List.of(baseUrl()));
    }
    switch (trouble) {
      case STATE_WRONG -> answer.put("state", List.of("of-another-browser"));
      case ISSUER_WRONG -> answer.put("iss", List.of("https://attacker.example.net"));
      case CODE_MISSING -> answer.remove("code");
      case CODE_TWICE -> answer.computeIfPresent("code", (name, one) -> List.of(one.get(0), "x"));
      default -> {
        // the answer is as it should be
      }
    }
    return redirect + "?" + URLUtils.serializeParameters(answer);
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form = form(exchange);
    boolean refreshing = "refresh_token".equals(form.get("grant_type"));
    if (refreshing) {
      refreshes.incrementAndGet();
    }
    if (!isOurClient(exchange, form) || trouble == Trouble.CLIENT_REFUSED) {
      json(exchange, 401, dialect.badClient());
      return;
    }
    switch (trouble) {
      case FAILS -> answers.send(exchange, 503, "text/plain", "try later");
      case TOO_MANY -> json(exchange, 429, "{\"title\":\"Too Many Requests\",\"status\":429}");
      case NEVER_ENDS -> answers.endless(exchange);
      case A_PAGE -> answers.send(exchange, 200, "text/html", "<h1>Welcome</h1>");
      case GRANT_REFUSED -> json(exchange, 400, dialect.badGrant());
      default -> grant(exchange, form, refreshing);
    }
  }

  private void grant(HttpExchange exchange, Map<String, String> form, boolean refreshing)
      throws IOException {
    String answer =
        refreshing ? tokens.refreshed(form) : tokens.redeemed(form, trouble, person, baseUrl());
    if (answer.isEmpty()) {
      json(exchange, 400, dialect.badGrant());
    } else if (trouble != Trouble.ANSWER_LOST) {
      json(exchange, 200, answer);
    } // else it is closed without a word
  }

  private void revoke(HttpExchange exchange) throws IOException {
    Map<String, String> form = form(exchange);
    if (trouble == Trouble.FAILS) {
      answers.send(exchange, 503, "text/plain", "try later");
    } else if (dialect == Dialect.X && !isOurClient(exchange, form)) {
      json(exchange, 401, dialect.badClient());
    } else {
      handed.of(form.getOrDefault("token", "")).ifPresent(handed::forget);
      json(exchange, 200, "{}");
    }
  }

  private void profile(HttpExchange exchange) throws IOException {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header == null || !header.startsWith("Bearer ") || !takes(header.substring(7))) {
      json(exchange, 401, "{\"title\":\"Unauthorized\",\"status\":401}");
      return;
    }
    json(
        exchange,
        200,
        "{\"data\":{\"id\":\"42%1$s\",\"name\":\"%1$s\",\"username\":\"%1$s\"}}".formatted(person));
  }

  private void introspect(HttpExchange exchange) throws IOException {
    String token = parameters(exchange.getRequestURI().getRawQuery()).getOrDefault("token", "");
    json(
        exchange,
        200,
        takes(token)
            ? "{\"active\":true,\"username\":\"%s@example.org\"}".formatted(person)
            : "{\"active\":false}");
  }

  private boolean isOurClient(HttpExchange exchange, Map<String, String> form) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    String basic =
        "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
    boolean ours =
        dialect.wantsBasic()
            ? basic.equals(header) && !form.containsKey("client_secret")
            : header == null
                && CLIENT.equals(form.get("client_id"))
                && SECRET.equals(form.get("client_secret"));
    if (!ours) {
      violations.add("the client's secret is where " + dialect + " does not want it");
    }
    return ours;
  }

  private Map<String, String> form(HttpExchange exchange) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (!"POST".equals(exchange.getRequestMethod())
        || type == null
        || !type.startsWith("application/x-www-form-urlencoded")) {
      violations.add("not a form: " + exchange.getRequestMethod() + " " + type);
    }
    return parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private void answer(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            answer.to(exchange);
          }
        });
  }

  private void json(HttpExchange exchange, int status, String body) throws IOException {
    answers.send(exchange, status, "application/json", body);
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> first = new LinkedHashMap<>();
    URLUtils.parseParameters(query).forEach((name, values) -> first.put(name, values.get(0)));
    return first;
  }

  @Override
  public void close() {
    answers.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
