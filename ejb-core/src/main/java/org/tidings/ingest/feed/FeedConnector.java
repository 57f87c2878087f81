package org.tidings.ingest.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.Move;
import org.tidings.ingest.Neighbour;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingProblem;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceConnector;
import org.tidings.json.JsonText;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;

/**
 * Reads feeds. What is new is told from what was seen, never from dates; and since some servers
 * claim that nothing has changed when it has, the whole document is asked for now and then.
 */
@ApplicationScoped
public class FeedConnector implements SourceConnector {

  /** So long a server is believed that says that nothing has changed. */
  static final Duration BELIEVED = Duration.ofHours(6);

  private static final SourceType TYPE = new SourceType("feed");

  private final FeedHttp http;
  private final Clock clock;

  @Inject
  public FeedConnector(FeedHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  protected FeedConnector() {
    this(null, null); // for the container
  }

  @Override
  public SourceType type() {
    return TYPE;
  }

  @Override
  public ContractCard card() {
    return FeedDeclaration.CARD;
  }

  @Override
  public List<Setting> settings() {
    return FeedDeclaration.SETTINGS;
  }

  @Override
  public Neighbour neighbour(SourceAccess access) {
    return Neighbour.host(
        FeedSettings.address(access.settings().getString("url", ""))
            .map(URI::getHost)
            .orElse(TYPE.code()));
  }

  @Override
  public List<SettingProblem> check(SourceAccess access) {
    List<SettingProblem> problems = SourceConnector.super.check(access);
    return problems.isEmpty() ? FeedDeclaration.problemsBesides(access) : problems;
  }

  @Override
  public PollOutcome fetch(SourceAccess access, SourceCursor cursor, FetchLimits limits) {
    try {
      return fetch(access, checked(access), cursor, limits);
    } catch (PollFailure e) {
      return e.outcome();
    }
  }

  @Override
  public PollOutcome test(SourceAccess access) {
    try {
      search(checked(access), FetchLimits.DEFAULT, clock.instant()).first();
      return new Fetched(List.of(), List.of(), SourceCursor.START, false);
    } catch (PollFailure e) {
      return e.outcome();
    }
  }

  private PollOutcome fetch(
      SourceAccess access, FeedSettings settings, SourceCursor cursor, FetchLimits limits)
      throws PollFailure {
    Instant now = clock.instant();
    Optional<FeedCursor> known = FeedCursor.of(cursor, settings);
    FeedSearch search = search(settings, limits, now);
    Optional<FoundFeed> found =
        known.isPresent()
            ? search.again(known.get(), isBelieved(known.get(), now))
            : Optional.of(search.first());
    if (found.isEmpty()) {
      return new Fetched(List.of(), List.of(), cursor, false);
    }
    Optional<FeedSettings> moved =
        found
            .get()
            .moved()
            .filter(to -> found.get().asked().equals(settings.url()))
            .flatMap(settings::movedTo);
    Fetched fetched = fetched(found.get(), moved.orElse(settings), known, limits.items(), now);
    return moved.isPresent() ? fetched.from(move(access.settings(), moved.get())) : fetched;
  }

  private static Move move(JsonObject settings, FeedSettings moved) {
    JsonObject there = JsonText.object(settings).add("url", moved.url().toString()).build();
    return new Move(settings, there, settings.getString("url"));
  }

  private static Fetched fetched(
      FoundFeed found, FeedSettings settings, Optional<FeedCursor> known, int most, Instant now) {
    FeedDocument document = found.document();
    Collection<KnownEntry> entries = EntryKeys.of(document);
    NewEntries fresh = NewEntries.in(entries, known.map(FeedCursor::seen), most, now);
    FeedCursor next =
        FeedCursor.after(settings, found.address(), found.answer(), now, fresh.seen());
    return new Fetched(
            fresh.items(document.title(), now),
            NewEntries.beyond(document),
            (fresh.waiting() ? next.unnamed() : next).toSourceCursor(),
            fresh.waiting())
        .resting(PollPace.longer(document.rest(), PollPace.ofAnswer(found.answer())));
  }

  private static boolean isBelieved(FeedCursor known, Instant now) {
    return now.isBefore(known.readAt().plus(BELIEVED));
  }

  private FeedSearch search(FeedSettings settings, FetchLimits limits, Instant now) {
    return new FeedSearch(http, settings, limits, now);
  }

  private FeedSettings checked(SourceAccess access) throws PollFailure {
    Optional<SettingProblem> problem = check(access).stream().findFirst();
    if (problem.isPresent()) {
      throw new PollFailure(new PollOutcome.Refused(problem.get().message()));
    }
    return FeedSettings.of(access);
  }
}
