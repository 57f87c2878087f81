package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.audit.Action;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.ingest.feed.FeedConnector;
import org.tidings.ingest.feed.OpmlEntry;
import org.tidings.ingest.feed.OpmlReader;
import org.tidings.ingest.feed.OpmlWriter;
import org.tidings.json.JsonText;
import org.tidings.plan.Allowance;
import org.tidings.plan.Quota;
import org.tidings.problem.InvalidInputException;
import org.tidings.source.Source;
import org.tidings.source.Sources;
import org.tidings.trail.AuditTrail;

/** Takes the caller's feeds from another reader, and to another, as a list (OPML). */
@ApplicationScoped
@Requires(Role.MEMBER)
public class FeedLists {

  /** The length of a list that is taken. */
  public static final int MAX_BYTES = 1 << 20;

  static final int MAX_FEEDS = 5_000;

  private final CurrentCaller caller;
  private final Sources sources;
  private final SourceStart start;
  private final FeedConnector kind;
  private final Allowance allowance;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public FeedLists(
      CurrentCaller caller,
      Sources sources,
      SourceStart start,
      FeedConnector kind,
      Allowance allowance,
      AuditTrail trail,
      Clock clock) {
    this.caller = caller;
    this.sources = sources;
    this.start = start;
    this.kind = kind;
    this.allowance = allowance;
    this.trail = trail;
    this.clock = clock;
  }

  protected FeedLists() {
    this(null, null, null, null, null, null, null); // for the container
  }

  /** The caller's feeds as OPML; user names and passwords are not in it. */
  @Transactional
  public String list() {
    List<OpmlEntry> feeds =
        own(caller.require().userId()).stream()
            .map(feed -> new OpmlEntry(0, feed.name(), address(feed)))
            .toList();
    return OpmlWriter.write("Feeds of Tidings", feeds, clock.instant());
  }

  /**
   * Connects the feeds of a list that are not there yet, as many as the plan allows. One that
   * cannot be connected does not keep the others back.
   *
   * @param contentType how the list is labelled
   * @throws InvalidInputException when it is no list of feeds, or too long
   */
  @Transactional
  public FeedImport add(byte[] list, String contentType) {
    List<OpmlEntry> entries = read(list, contentType);
    UUID me = caller.require().userId();
    FeedArrivals arrivals = new FeedArrivals(kind, allowance.room(Quota.SOURCES, me));
    for (Source feed : own(me)) {
      arrivals.isPresent(address(feed));
      feed.movedFrom().ifPresent(arrivals::isPresent); // other readers may not know yet
    }
    List<ImportedFeed> feeds = new ArrayList<>();
    for (OpmlEntry entry : entries) {
      feeds.add(arrivals.take(entry, (name, access) -> start.connect(me, kind, name, access).id()));
    }
    feeds.stream()
        .flatMap(feed -> feed.sourceId().stream())
        .forEach(id -> trail.record(me, Action.SOURCE_CONNECTED, id));
    return FeedImport.of(feeds);
  }

  private static List<OpmlEntry> read(byte[] list, String contentType) {
    if (list.length > MAX_BYTES) {
      throw new InvalidInputException("file", "A list may have 1 MB at most. Split it.");
    }
    List<OpmlEntry> entries =
        OpmlReader.read(list, contentType)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "file",
                        "This is no list of feeds. Choose an OPML file, as feed readers export"
                            + " it."));
    if (entries.size() > MAX_FEEDS) {
      throw new InvalidInputException(
          "file", "A list may hold %d feeds at most. Split it.".formatted(MAX_FEEDS));
    }
    return entries;
  }

  private List<Source> own(UUID me) {
    return sources.ofUser(me).stream().filter(source -> source.type().equals(kind.type())).toList();
  }

  private static String address(Source feed) {
    return JsonText.parse(feed.config()).getString("url", "");
  }
}
