package org.tidings.testing.x;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post.
 *
 * @param history the ids of its versions, the first first, its own last
 * @param retweeted the post that it repeats
 */
record XPost(
    long id,
    String author,
    String text,
    Instant createdAt,
    List<String> history,
    Optional<XPost> retweeted) {

  private static final int CUT = 140;

  /** A retweet's text is cut. */
  String shownText(XWorld world) {
    if (retweeted.isEmpty()) {
      return text;
    }
    XPost original = retweeted.get();
    String whole = "RT @" + world.user(original.author()).username() + ": " + original.text();
    return whole.length() <= CUT ? whole : whole.substring(0, CUT - 1) + "…";
  }
}
