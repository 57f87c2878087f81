package org.tidings.consent;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.account.Role;
import org.tidings.grant.Grant;
import org.tidings.ingest.TokenAnswer;
import org.tidings.manage.Callers;
import org.tidings.net.HostLookup;
import org.tidings.net.OperatorHttp;
import org.tidings.net.OutboundTls;
import org.tidings.net.SocketWatchdog;
import org.tidings.plan.MapConfig;
import org.tidings.secrets.PlatformSecrets;
import org.tidings.testing.memory.Workspace;
import org.tidings.testing.oauth.AccountProvider;
import org.tidings.testing.oauth.Dialect;

/** A workspace, a provider that speaks a dialect, and Ann's browser. */
final class ConsentWorld implements AutoCloseable {

  static final String HOME = "https://tidings.example.org/";

  private static final Pattern LINK = Pattern.compile("id=\"(allow|deny)\" href=\"([^\"]+)\"");

  final Workspace world = new Workspace();
  final AccountProvider outside;
  final String code;
  final ConsentProviders providers;
  final GrantVault vault = new GrantVault(world.vault);
  final GrantStore store;
  final ConsentStore consents;
  final TokenEndpoint endpoint;
  final AccessTokens tokens;
  final ConsentFlow flow;
  final GrantDesk desk;

  /** What owners were told of. */
  final HeardNotices notices = new HeardNotices();

  private final SocketWatchdog watchdog = new SocketWatchdog();
  private final OperatorHttp http =
      new OperatorHttp(new OutboundTls(Optional.empty()), watchdog, new HostLookup());
  private final HttpClient browser = HttpClient.newHttpClient();
  private final GrantSources sources = new GrantSources(world.sources);

  ConsentWorld(Dialect dialect) {
    this(dialect, Map.of());
  }

  /**
   * @param settings more than those that the provider needs
   */
  ConsentWorld(Dialect dialect, Map<String, String> settings) {
    code = dialect.name().toLowerCase(Locale.ROOT);
    outside = start(dialect);
    outside.redirectsTo(URI.create(HOME + "connect/" + code + "/callback"));
    providers = new ConsentProviders(config(settings), new PlatformSecrets(null));
    store = new GrantStore(world.grants, vault, providers, world.accounts, notices, world.clock);
    consents = new ConsentStore(world.grants, vault, sources, providers, world.trail, world.clock);
    Duration deadline = Duration.ofSeconds(1);
    endpoint = new TokenEndpoint(http, world.clock, deadline);
    tokens = new AccessTokens(store, providers, endpoint, world.clock);
    flow = flowOf(world.ann);
    desk =
        new GrantDesk(
            Callers.ann(world),
            world.grants,
            vault,
            sources,
            consents,
            providers,
            new ConsentForecast(world.grants, providers, world.clock),
            new Revocation(http, deadline),
            world.clock);
  }

  private AccountProvider start(Dialect dialect) {
    try {
      return AccountProvider.start(dialect, world.clock);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private MapConfig config(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>();
    all.put("tidings.public-url", HOME);
    all.put("tidings." + code + ".client-id", AccountProvider.CLIENT);
    all.put("tidings." + code + ".client-secret", AccountProvider.SECRET);
    all.put("tidings." + code + ".base-url", outside.baseUrl());
    all.putAll(settings);
    return new MapConfig(all);
  }

  /** The flow as somebody of the workspace has it. */
  ConsentFlow flowOf(UUID user) {
    return new ConsentFlow(
        Callers.member(world, user, Role.MEMBER),
        providers,
        endpoint,
        new AccountNames(http, Duration.ofSeconds(1)),
        new OwnGrants(world.grants),
        consents,
        world.clock);
  }

  ConsentAttempt begin() {
    return begin(Optional.empty()).attempt();
  }

  ConsentFlow.Begun begin(Optional<UUID> again) {
    return in(() -> flow.begin(code, again));
  }

  /** Begins, consents and comes back; answers Ann's newest grant. */
  Grant connect() {
    return connect(Optional.empty());
  }

  Grant connect(Optional<UUID> again) {
    ConsentFlow.Begun begun = begin(again);
    finish(begun.attempt(), visit(begun, "allow"));
    List<Grant> all = world.grants.ofUser(world.ann);
    return all.get(all.size() - 1);
  }

  void finish(ConsentAttempt attempt, Map<String, List<String>> answer) {
    in(
        () -> {
          flow.finish(code, attempt, answer);
          return null;
        });
  }

  /** Goes to the provider and follows a link there; answers what the browser brings back. */
  Map<String, List<String>> visit(ConsentFlow.Begun begun, String link) {
    try {
      String page =
          browser
              .send(HttpRequest.newBuilder(begun.address()).build(), BodyHandlers.ofString())
              .body();
      Matcher links = LINK.matcher(page);
      while (links.find()) {
        if (links.group(1).equals(link)) {
          return URLUtils.parseParameters(
              URI.create(links.group(2).replace("&amp;", "&")).getRawQuery());
        }
      }
      throw new IllegalStateException("No such link: " + page);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  TokenAnswer fresh(Grant grant) {
    return in(() -> tokens.fresh(world.ann, grant.id()));
  }

  <T> T in(Supplier<T> work) {
    return world.tenants.call(world.tenant, work);
  }

  @Override
  public void close() {
    outside.close();
    http.stop();
    watchdog.stop();
  }
}
