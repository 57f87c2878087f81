package org.tidings.ingest.x;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.MeteredConnector;
import org.tidings.ingest.Neighbour;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.ReadMeter;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingProblem;
import org.tidings.ingest.SourceAccess;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;

/** Reads posts at X with an account that its owner has connected. */
@ApplicationScoped
public class XConnector implements MeteredConnector {

  private static final SourceType TYPE = new SourceType("twitter");
  private static final String PROVIDER = "x";

  /** The least that some streams can be asked for. */
  private static final int FEW = 5;

  private static final int MANY = StreamReader.MOST_PAGES * StreamReader.MOST_RESULTS;

  private final XHttp http;
  private final XPrices prices;
  private final Clock clock;

  @Inject
  public XConnector(XHttp http, XPrices prices, Clock clock) {
    this.http = http;
    this.prices = prices;
    this.clock = clock;
  }

  protected XConnector() {
    this(null, new XPrices(), null); // for the container
  }

  /** Has settings that cannot be used stop the start rather than somebody's poll. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    prices.post();
    http.spelling();
  }

  @Override
  public SourceType type() {
    return TYPE;
  }

  @Override
  public ContractCard card() {
    return XDeclaration.card(prices);
  }

  @Override
  public List<Setting> settings() {
    return XDeclaration.SETTINGS;
  }

  @Override
  public Neighbour neighbour(SourceAccess access) {
    return Neighbour.account(PROVIDER, access.settings().getString("account", ""));
  }

  @Override
  public List<SettingProblem> check(SourceAccess access) {
    List<SettingProblem> problems = MeteredConnector.super.check(access);
    return problems.isEmpty() ? XDeclaration.problemsBesides(access) : problems;
  }

  @Override
  public String provider() {
    return PROVIDER;
  }

  @Override
  public long least() {
    return price(FEW);
  }

  @Override
  public long most() {
    return price(MANY);
  }

  /** So many posts at the worst, and asking who the owner is. */
  private long price(int posts) {
    return posts * XStream.HOME.worst(prices) + prices.user();
  }

  @Override
  public PollOutcome fetch(
      SourceAccess access, SourceCursor cursor, FetchLimits limits, ReadMeter meter) {
    try {
      XSettings settings = checked(access);
      XDesk desk = new XDesk(http, settings, limits, clock);
      return new XPoll(desk, settings, prices, meter, cursor).run(limits.items());
    } catch (PollFailure e) {
      return e.outcome();
    }
  }

  @Override
  public PollOutcome test(SourceAccess access, ReadMeter meter) {
    try {
      new XDesk(http, checked(access), FetchLimits.DEFAULT, clock)
          .id(XStream.MENTIONS, meter, prices);
      return new Fetched(List.of(), List.of(), SourceCursor.START, false);
    } catch (PollFailure e) {
      return e.outcome();
    }
  }

  private XSettings checked(SourceAccess access) throws PollFailure {
    Optional<SettingProblem> problem = check(access).stream().findFirst();
    if (problem.isPresent()) {
      throw new PollFailure(new Refused(problem.get().message()));
    }
    return XSettings.of(access);
  }
}
