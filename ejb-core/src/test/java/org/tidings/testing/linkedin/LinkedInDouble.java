package org.tidings.testing.linkedin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tidings.json.JsonText;
import org.tidings.testing.oidc.Answers;

/**
 * The part of LinkedIn's Community Management API that reads pages: which ones a member
 * administers, their posts, and what happened there. Answers only what is asked as LinkedIn's
 * documents say, keeps a list of what was not, and misbehaves on command.
 */
public final class LinkedInDouble implements AutoCloseable {

  private static final int UNAUTHORIZED = 401;
  private static final int BAD_REQUEST = 400;

  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Answers answers = new Answers();
  private final Predicate<String> tokens;
  private final Set<String> pages = new ConcurrentSkipListSet<>();
  private final List<PageActivity> activities = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private volatile LinkedInTrouble trouble = LinkedInTrouble.NONE;

  private LinkedInDouble(Clock clock, Predicate<String> tokens, HttpServer server) {
    this.clock = clock;
    this.tokens = tokens;
    this.server = server;
    server.setExecutor(threads);
    answer("/rest/organizationAcls", this::pagesAdministered);
    answer("/rest/posts", this::posts);
    answer("/rest/organizationalEntityNotifications", this::notifications);
    server.start();
  }

  /**
   * Starts with no page.
   *
   * @param tokens the access tokens that it takes
   */
  public static LinkedInDouble start(Clock clock, Predicate<String> tokens) throws IOException {
    return new LinkedInDouble(
        clock,
        tokens,
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
  }

  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The member is an administrator of a page. */
  public void administers(String page) {
    pages.add(page);
  }

  /** The member has lost his role. */
  public void administersNoMore(String page) {
    pages.remove(page);
  }

  public void misbehave(LinkedInTrouble next) {
    trouble = next;
  }

  /** A post of a page itself; answers its number. */
  public long post(String page, String text) {
    long number = 7_100L + activities.size();
    Instant now = clock.instant();
    activities.add(
        new PageActivity(
            number,
            page,
            PageActivity.POST,
            number,
            "urn:li:share:" + number,
            "urn:li:organization:" + page,
            text,
            now,
            now));
    return number;
  }

  /** The page's editor changes a post. */
  public void editPost(long number, String text) {
    activities.replaceAll(
        one ->
            one.isPost() && one.post() == number
                ? new PageActivity(
                    one.id(),
                    one.page(),
                    one.action(),
                    number,
                    one.activity(),
                    one.by(),
                    text,
                    one.at(),
                    clock.instant())
                : one);
  }

  /** A member comments a post of a page; answers the URN of the comment. */
  public String comment(String page, long post, String text) {
    String urn =
        "urn:li:comment:(urn:li:activity:" + post + "," + (6_300 + activities.size()) + ")";
    happens(page, "COMMENT", post, urn, text);
    return urn;
  }

  /** Something that LinkedIn notifies the page's administrators of. */
  public void happens(String page, String action, long post, String activity, String text) {
    Instant now = clock.instant();
    activities.add(
        new PageActivity(
            5_603_453_321L + activities.size(),
            page,
            action,
            post,
            activity,
            "urn:li:person:abc",
            text,
            now,
            now));
  }

  private String textOf(long post) {
    return activities.stream()
        .filter(one -> one.isPost() && one.post() == post)
        .map(PageActivity::text)
        .findFirst()
        .orElse("");
  }

  /** What was asked, oldest first: path and query. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** What was asked against LinkedIn's documents. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  /** All that a reader could have changed. */
  public Object state() {
    return List.of(List.copyOf(activities), List.copyOf(pages));
  }

  private List<JsonObject> pagesAdministered(AskedOfLinkedIn request) {
    request.requireFinder("roleAssignee", "role", "state");
    request.requireOneOf("role", "ADMINISTRATOR");
    request.requireOneOf("state", "APPROVED");
    return pages.stream()
        .map(
            page ->
                JsonText.object()
                    .add("role", "ADMINISTRATOR")
                    .add("state", "APPROVED")
                    .add("organization", "urn:li:organization:" + page)
                    .add("roleAssignee", "urn:li:person:782bbtaQ")
                    .build())
        .toList();
  }

  private List<JsonObject> posts(AskedOfLinkedIn request) {
    request.requireFinder("author", "author", "sortBy");
    request.requireOneOf("sortBy", "LAST_MODIFIED", "CREATED");
    String page = request.page("author");
    return newestFirst(activities.stream().filter(one -> one.isPost() && one.page().equals(page)));
  }

  private List<JsonObject> notifications(AskedOfLinkedIn request) {
    request.requireFinder("criteria", "organizationalEntity", "actions", "timeRange");
    String page = request.page("organizationalEntity");
    List<String> actions = request.actions();
    long[] range = request.range();
    return newestFirst(
        activities.stream()
            .filter(one -> one.page().equals(page) && actions.contains(one.action()))
            .filter(one -> one.at().toEpochMilli() >= range[0])
            .filter(one -> one.at().toEpochMilli() <= range[1]));
  }

  private List<JsonObject> newestFirst(Stream<PageActivity> found) {
    return found
        .sorted(Comparator.comparing(PageActivity::modified).reversed())
        .map(one -> one.json(textOf(one.post())))
        .toList();
  }

  private interface Finder {
    List<JsonObject> find(AskedOfLinkedIn request);
  }

  private void answer(String path, Finder finder) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            asked.add(exchange.getRequestURI().toString());
            answer(exchange, finder);
          }
        });
  }

  private void answer(HttpExchange exchange, Finder finder) throws IOException {
    AskedOfLinkedIn request = new AskedOfLinkedIn(exchange);
    List<JsonObject> found = finder.find(request);
    if (!request.wrong().isEmpty()) {
      violations.addAll(request.wrong());
      error(exchange, BAD_REQUEST, 100, "ILLEGAL_ARGUMENT", request.wrong().toString());
    } else if (!tokens.test(request.token())) {
      error(exchange, UNAUTHORIZED, 65600, "INVALID_ACCESS_TOKEN", "Invalid access token");
    } else if (trouble.isError()) {
      error(exchange, trouble.status, trouble.serviceCode, trouble.code, trouble.message);
    } else if (trouble == LinkedInTrouble.SLOW) {
      answers.endless(exchange);
    } else if (trouble == LinkedInTrouble.HUGE) {
      answers.send(exchange, 200, "application/json", "{\"x\":\"" + "x".repeat(9 << 20) + "\"}");
    } else if (trouble == LinkedInTrouble.A_PAGE) {
      answers.send(exchange, 200, "text/html", "<h1>Welcome</h1>");
    } else {
      page(exchange, troubled(found), request);
    }
  }

  private List<JsonObject> troubled(List<JsonObject> found) {
    List<JsonObject> told = new ArrayList<>(found);
    switch (trouble) {
      case DUPLICATE -> told.addAll(found);
      case OUT_OF_ORDER -> Collections.rotate(told, 2);
      case NONSENSE -> told.add(0, JsonText.object().add("id", 7).addNull("action").build());
      default -> {} // told as it is
    }
    return told;
  }

  private void page(HttpExchange exchange, List<JsonObject> all, AskedOfLinkedIn request)
      throws IOException {
    int start = Math.min(request.number("start", 0), all.size());
    int count = request.number("count", 10);
    JsonArrayBuilder elements = JsonText.array();
    all.subList(start, Math.min(all.size(), start + count)).forEach(elements::add);
    String body =
        JsonText.object()
            .add(
                "paging",
                JsonText.object()
                    .add("start", start)
                    .add("count", count)
                    .add("links", JsonText.array()))
            .add("elements", elements)
            .build()
            .toString();
    boolean whole = trouble != LinkedInTrouble.TRUNCATED;
    answers.send(
        exchange, 200, "application/json", whole ? body : body.substring(0, body.length() / 2));
  }

  private void error(
      HttpExchange exchange, int status, int serviceCode, String code, String message)
      throws IOException {
    JsonObject body =
        JsonText.object()
            .add("status", status)
            .add("serviceErrorCode", serviceCode)
            .add("code", code)
            .add("message", message)
            .build();
    answers.send(exchange, status, "application/json", body.toString());
  }

  @Override
  public void close() {
    answers.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
