package org.tidings.testing.x;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be asked, as X documents it. */
enum XEndpoint {
  ME("/2/users/me", 0, 75),
  BY_NAME("/2/users/by/username/([A-Za-z0-9_]{1,15})", 0, 900),
  MENTIONS("/2/users/([0-9]{1,19})/mentions", 5, 300),
  POSTS("/2/users/([0-9]{1,19})/tweets", 5, 900),
  HOME("/2/users/([0-9]{1,19})/timelines/reverse_chronological", 1, 180),
  LIST("/2/lists/([0-9]{1,19})/tweets", 1, 900);

  static final int MOST_RESULTS = 100;

  final int leastResults;
  final int perWindow;
  private final Pattern path;

  XEndpoint(String path, int leastResults, int perWindow) {
    this.path = Pattern.compile(path);
    this.leastResults = leastResults;
    this.perWindow = perWindow;
  }

  /** The parameters that it takes. */
  Set<String> params() {
    return switch (this) {
      case ME, BY_NAME -> Set.of("user.fields");
      case LIST -> Params.PAGES;
      case MENTIONS -> Params.SINCE;
      case POSTS, HOME -> Params.SINCE_EXCLUDE;
    };
  }

  boolean isStream() {
    return leastResults > 0;
  }

  static Optional<XEndpoint> at(String path) {
    for (XEndpoint endpoint : values()) {
      if (endpoint.path.matcher(path).matches()) {
        return Optional.of(endpoint);
      }
    }
    return Optional.empty();
  }

  /** Whom or what the path names; nothing where it names nobody. */
  String subject(String asked) {
    Matcher matcher = path.matcher(asked);
    return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : "";
  }

  private static final class Params {
    private static final Set<String> PAGES =
        Set.of(
            "max_results",
            "pagination_token",
            "tweet.fields",
            "post.fields",
            "user.fields",
            "expansions");
    private static final Set<String> SINCE =
        with(PAGES, Set.of("since_id", "until_id", "start_time", "end_time"));
    private static final Set<String> SINCE_EXCLUDE = with(SINCE, Set.of("exclude"));

    private static Set<String> with(Set<String> some, Set<String> others) {
      Set<String> all = new HashSet<>(some);
      all.addAll(others);
      return Set.copyOf(all);
    }
  }
}
