package org.tidings.testing.x;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The posts that a stream shows, page by page and the newest first. */
final class XStreams {

  /** So many of the newest posts can be had of mentions, and no more. */
  private static final int MENTIONS = 800;

  private static final int OTHERS = 3_200;

  private final XWorld world;
  private final XPages pages = new XPages();

  XStreams(XWorld world) {
    this.world = world;
  }

  boolean issued(XAsked asked) {
    return pages.issued(asked);
  }

  String page(XEndpoint endpoint, XAsked asked, XTrouble trouble, XJson json) {
    List<XPost> all =
        world.stream(endpoint, endpoint.subject(asked.path())).stream()
            .limit(endpoint == XEndpoint.MENTIONS ? MENTIONS : OTHERS)
            .filter(post -> isAskedFor(post, asked))
            .toList();
    int most = Integer.parseInt(asked.params().get("max_results"));
    List<XPost> shown = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
    Optional<String> next =
        shown.size() < all.size() || (trouble == XTrouble.ENDLESS && !shown.isEmpty())
            ? Optional.of(pages.issue(asked, before(shown, trouble)))
            : Optional.empty();
    if (trouble == XTrouble.DUPLICATES) {
      shown.addAll(List.copyOf(shown));
    } else if (trouble == XTrouble.OUT_OF_ORDER) {
      Collections.rotate(shown, 1);
    }
    return json.page(shown, next, asked, trouble == XTrouble.PARTIAL);
  }

  private static long before(List<XPost> shown, XTrouble trouble) {
    return trouble == XTrouble.ENDLESS ? Long.MAX_VALUE : shown.get(shown.size() - 1).id();
  }

  private boolean isAskedFor(XPost post, XAsked asked) {
    String excluded = asked.param("exclude").orElse("");
    return post.id() < pages.before(asked)
        && post.id() > asked.param("since_id").map(Long::parseLong).orElse(0L)
        && post.id() < asked.param("until_id").map(Long::parseLong).orElse(Long.MAX_VALUE)
        && !post.createdAt().isBefore(time(asked, "start_time", Instant.EPOCH))
        && post.createdAt().isBefore(time(asked, "end_time", Instant.MAX))
        && !(excluded.contains("retweets") && post.retweeted().isPresent());
  }

  private static Instant time(XAsked asked, String name, Instant otherwise) {
    return asked.param(name).map(Instant::parse).orElse(otherwise);
  }
}
