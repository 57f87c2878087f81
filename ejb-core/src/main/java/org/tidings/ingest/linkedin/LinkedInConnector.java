package org.tidings.ingest.linkedin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.Neighbour;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingProblem;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceConnector;
import org.tidings.ingest.linkedin.LinkedInCalls.Found;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;

/**
 * Reads pages of organizations at LinkedIn. Comments come as notifications, one call for a page;
 * asking each post for its comments would use up the calls of a day.
 */
@ApplicationScoped
public class LinkedInConnector implements SourceConnector {

  /** What is younger may still be told in another order. */
  static final Duration SETTLED = Duration.ofMinutes(2);

  /** A new source begins so far back: less than what was deleted here since could be. */
  static final Duration BEGINNING = Duration.ofHours(24);

  /** LinkedIn keeps notifications for 60 days. */
  static final Duration LONGEST = Duration.ofDays(30);

  private static final SourceType TYPE = new SourceType("linkedin");
  private static final String ADMINISTERED =
      "organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED";

  private final LinkedInApi api;
  private final Clock clock;

  @Inject
  public LinkedInConnector(LinkedInApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  protected LinkedInConnector() {
    this(null, null); // for the container
  }

  @Override
  public SourceType type() {
    return TYPE;
  }

  @Override
  public ContractCard card() {
    return LinkedInDeclaration.CARD;
  }

  @Override
  public List<Setting> settings() {
    return LinkedInDeclaration.SETTINGS;
  }

  @Override
  public Optional<Duration> keptAtMost() {
    return Optional.of(LinkedInDeclaration.KEPT_AT_MOST);
  }

  @Override
  public Neighbour neighbour(SourceAccess access) {
    return Neighbour.host(api.host());
  }

  @Override
  public PollOutcome fetch(SourceAccess access, SourceCursor cursor, FetchLimits limits) {
    try {
      return fetch(checked(access), cursor, limits);
    } catch (PollFailure e) {
      return e.outcome();
    }
  }

  @Override
  public PollOutcome test(SourceAccess access) {
    try {
      LinkedInSettings settings = checked(access);
      List<String> administered = administered(api.begin(settings, FetchLimits.DEFAULT));
      for (String page : settings.pages()) {
        if (!administered.contains(page)) {
          throw Failures.notAdministered(named(page));
        }
      }
      pages(settings, administered);
      return new Fetched(List.of(), List.of(), SourceCursor.START, false);
    } catch (PollFailure e) {
      return e.outcome();
    }
  }

  private Fetched fetch(LinkedInSettings settings, SourceCursor cursor, FetchLimits limits)
      throws PollFailure {
    Instant now = clock.instant();
    Instant until = now.minus(SETTLED);
    LinkedInCursor from = LinkedInCursor.of(cursor, now.minus(BEGINNING), now.minus(LONGEST));
    LinkedInCalls calls = api.begin(settings, limits);
    PageHarvest harvest = new PageHarvest(from, until);
    List<String> pages =
        settings.pages().isEmpty() ? pages(settings, administered(calls)) : settings.pages();
    for (String page : pages) {
      if (settings.wantsPosts()) {
        harvest.take(page, posts(calls, page, from.at()), new PostReader(page)::read);
      }
      if (settings.wantsComments() || settings.wantsMentions()) {
        NoticeReader notices = new NoticeReader(page, settings);
        String query = notices.query(from.at(), until);
        harvest.take(page, calls.find(query, named(page), any -> false), notices::read);
      }
    }
    return harvest.outcome(limits.items()).resting(api.rest(calls.made()));
  }

  private static Found posts(LinkedInCalls calls, String page, Instant from) throws PollFailure {
    Found found =
        calls.find(
            new PostReader(page).query(), named(page), post -> PostReader.isBefore(from, post));
    return new Found(
        found.elements().stream().filter(PostReader::isPublished).toList(), found.whole());
  }

  private static List<String> administered(LinkedInCalls calls) throws PollFailure {
    return calls.find(ADMINISTERED, "the pages of this account", any -> false).elements().stream()
        .flatMap(element -> page(element).stream())
        .map(Urn::number)
        .distinct()
        .toList();
  }

  /** LinkedIn has called it otherwise before. */
  private static Optional<Urn> page(JsonObject element) {
    return Fields.urn(element, "organization")
        .or(() -> Fields.urn(element, "organizationalTarget"))
        .filter(Urn::isPage);
  }

  private static List<String> pages(LinkedInSettings settings, List<String> administered)
      throws PollFailure {
    if (administered.isEmpty()) {
      throw Failures.noPage();
    }
    if (settings.pages().isEmpty() && administered.size() > LinkedInDeclaration.MAX_PAGES) {
      throw Failures.tooManyPages(administered.size());
    }
    return administered;
  }

  private static String named(String page) {
    return "page " + page;
  }

  private LinkedInSettings checked(SourceAccess access) throws PollFailure {
    Optional<SettingProblem> problem = check(access).stream().findFirst();
    if (problem.isPresent()) {
      throw new PollFailure(new PollOutcome.Refused(problem.get().message()));
    }
    return LinkedInSettings.of(access);
  }
}
