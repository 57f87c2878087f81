package org.tidings.testing.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.tidings.json.JsonText;

/**
 * X as its API v2 documents it, for those who read: it checks every question against the documents,
 * keeps a list of what broke them, counts what it would charge, and misbehaves on command.
 */
public final class XDouble implements AutoCloseable {

  /** Until a full window opens again. */
  public static final Duration RESET = Duration.ofSeconds(90);

  private static final int BACKLOG = 50;

  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final XWorld world;
  private final XBill bill;
  private final XStreams streams;
  private final XWindows windows;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final List<XAsked> asked = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final AtomicInteger goodAnswers = new AtomicInteger();
  private volatile Function<String, Optional<String>> owners = token -> Optional.empty();
  private volatile XTrouble trouble = XTrouble.NONE;
  private volatile XSpelling spelling = XSpelling.TWEET;

  private XDouble(Clock clock, HttpServer server) {
    this.clock = clock;
    this.server = server;
    this.world = new XWorld(clock);
    this.bill = new XBill(clock);
    this.streams = new XStreams(world);
    this.windows = new XWindows(clock);
    server.setExecutor(threads);
    server.createContext("/2/", this::answer);
    server.start();
  }

  public static XDouble start(Clock clock) throws IOException {
    return new XDouble(
        clock,
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG));
  }

  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What X calls somebody in its addresses. */
  public static String idOf(String username) {
    return Integer.toUnsignedString(username.toLowerCase(Locale.ROOT).hashCode());
  }

  /** Its questions may come to another server too, which knows whose the access tokens are. */
  public HttpHandler behind(Function<String, Optional<String>> people) {
    owners = people;
    return this::answer;
  }

  /** Has an access token belong to somebody, and so be taken. */
  public void admit(String token, String username) {
    tokens.put(token, world.named(username).id());
  }

  /** Posts something; answers its id. */
  public String post(String username, String text) {
    return id(world.post(username, text, List.of(), Optional.empty()));
  }

  /** Repeats a post of another's. */
  public String retweet(String username, String of) {
    return id(world.post(username, "", List.of(), Optional.of(world.find(of))));
  }

  /** Corrects a post: the new version has an id of its own, and takes the old one's place. */
  public String edit(String id, String text) {
    XPost old = world.find(id);
    world.delete(id);
    return id(
        world.post(world.user(old.author()).username(), text, old.history(), old.retweeted()));
  }

  /** Has a list with such members. */
  public void list(String id, String... members) {
    world.list(id, List.of(members));
  }

  public void follow(String username, String other) {
    world.follow(username, other);
  }

  /** From now on. */
  public void misbehave(XTrouble next) {
    misbehaveAfter(0, next);
  }

  /** After some more good answers. */
  public void misbehaveAfter(int answers, XTrouble next) {
    goodAnswers.set(answers);
    trouble = next;
  }

  public void spell(XSpelling next) {
    spelling = next;
  }

  /** All requests that came, in their order. */
  public List<XAsked> asked() {
    return List.copyOf(asked);
  }

  public XAsked lastAsked() {
    return asked.get(asked.size() - 1);
  }

  /** What was asked against X's documents. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  /** What X has charged until now. */
  public XBill bill() {
    return bill;
  }

  /** All that somebody who only reads leaves as it is. */
  public Object state() {
    return world.state();
  }

  private static String id(XPost post) {
    return Long.toString(post.id());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      XAsked question = XAsked.of(exchange);
      asked.add(question);
      XTrouble now = goodAnswers.getAndDecrement() > 0 ? XTrouble.NONE : trouble;
      Optional<XEndpoint> endpoint = XEndpoint.at(question.path());
      List<String> broken =
          endpoint
              .map(known -> XRules.brokenBy(question, known, streams.issued(question)))
              .orElse(List.of("no such address"));
      if (!broken.isEmpty()) {
        violations.add(question + ": " + broken);
        invalid(exchange, broken.toString());
      } else if (!XRefusal.send(exchange, now, clock) && !spoil(exchange, now)) {
        answer(exchange, endpoint.orElseThrow(), question, now);
      }
    }
  }

  private void answer(HttpExchange exchange, XEndpoint endpoint, XAsked question, XTrouble now)
      throws IOException {
    String token = question.token().orElseThrow();
    String me = owners.apply(token).map(this::known).orElseGet(() -> tokens.get(token));
    if (me == null) {
      XRefusal.send(exchange, XTrouble.UNAUTHORIZED, clock);
    } else if (!windows.admit(endpoint, me, exchange.getResponseHeaders())) {
      String body = XJson.problem(429, "Too Many Requests", "", "Too Many Requests");
      XRefusal.send(exchange, 429, "application/problem+json", body);
    } else {
      found(exchange, endpoint, question, now, me);
    }
  }

  private void found(
      HttpExchange exchange, XEndpoint endpoint, XAsked question, XTrouble now, String me)
      throws IOException {
    XJson json = new XJson(world, bill, spelling);
    String subject = endpoint.subject(question.path());
    switch (endpoint) {
      case ME -> ok(exchange, json.user(world.user(me), question), now);
      case BY_NAME -> {
        boolean known = world.knows(subject) && now != XTrouble.NOTHING_BUT_ERRORS;
        ok(exchange, known ? json.user(world.named(subject), question) : nothing(), now);
      }
      case HOME -> {
        if (me.equals(subject)) {
          ok(exchange, streams.page(endpoint, question, now, json), now);
        } else {
          XRefusal.send(exchange, XTrouble.NOT_AUTHORIZED, clock);
        }
      }
      default -> {
        boolean known =
            endpoint == XEndpoint.LIST ? world.knowsList(subject) : world.knowsId(subject);
        boolean there = known && now != XTrouble.NOTHING_BUT_ERRORS;
        ok(exchange, there ? streams.page(endpoint, question, now, json) : nothing(), now);
      }
    }
  }

  private String known(String username) {
    return world.named(username).id();
  }

  private static String nothing() {
    return JsonText.object().add("errors", XJson.errors()).build().toString();
  }

  private static void invalid(HttpExchange exchange, String detail) throws IOException {
    String body = XJson.problem(400, "Invalid Request", "invalid-request", detail);
    XRefusal.send(exchange, 400, "application/problem+json", body);
  }

  private static void ok(HttpExchange exchange, String body, XTrouble now) throws IOException {
    if (now == XTrouble.TRUNCATED) {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
      exchange.getResponseBody().flush();
    } else {
      XRefusal.send(exchange, 200, "application/json; charset=utf-8", body);
    }
  }

  /** Answers that are none. */
  private boolean spoil(HttpExchange exchange, XTrouble now) throws IOException {
    switch (now) {
      case HUGE ->
          XRefusal.send(
              exchange, 200, "application/json", "{\"data\":[\"" + "x".repeat(8 << 20) + "\"]}");
      case A_PAGE -> XRefusal.send(exchange, 200, "text/html", "<h1>Something went wrong</h1>");
      case SLOW -> endless(exchange);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A byte now and then, until the other side has had enough or the server is closed. */
  private void endless(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    try {
      while (!closed.await(50, TimeUnit.MILLISECONDS)) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
