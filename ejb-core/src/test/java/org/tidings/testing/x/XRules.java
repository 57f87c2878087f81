package org.tidings.testing.x;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What X documents that a request must be. */
final class XRules {

  private static final Set<String> POST_FIELDS =
      Set.of(
          "id",
          "text",
          "created_at",
          "author_id",
          "conversation_id",
          "lang",
          "entities",
          "referenced_tweets",
          "referenced_posts",
          "note_tweet");
  private static final Set<String> USER_FIELDS = Set.of("id", "username", "name", "protected");
  private static final Set<String> EXPANSIONS =
      Set.of("author_id", "referenced_tweets.id", "referenced_posts.id");
  private static final Set<String> EXCLUDED = Set.of("replies", "retweets");

  private final List<String> wrong = new ArrayList<>();

  private XRules() {}

  /**
   * What is wrong with the request.
   *
   * @param issued whether the pagination token was issued for just this question
   */
  static List<String> brokenBy(XAsked asked, XEndpoint endpoint, boolean issued) {
    XRules rules = new XRules();
    rules.check(asked, endpoint, issued);
    return rules.wrong;
  }

  private void check(XAsked asked, XEndpoint endpoint, boolean issued) {
    demand(asked.method().equals("GET"), "only GET is documented");
    demand(asked.authorization().isPresent(), "no Authorization");
    demand(asked.token().isPresent(), "the token is no bearer token");
    demand(asked.twice().isEmpty(), "given twice: " + asked.twice());
    asked.params().keySet().stream()
        .filter(name -> !endpoint.params().contains(name))
        .forEach(name -> wrong.add("no such parameter: " + name));
    known(asked, "tweet.fields", POST_FIELDS);
    known(asked, "post.fields", POST_FIELDS);
    known(asked, "user.fields", USER_FIELDS);
    known(asked, "expansions", EXPANSIONS);
    known(asked, "exclude", EXCLUDED);
    demand(
        asked.param("tweet.fields").isEmpty() || asked.param("post.fields").isEmpty(),
        "fields in both spellings");
    if (endpoint.isStream()) {
      checkStream(asked, endpoint, issued);
    }
  }

  private void checkStream(XAsked asked, XEndpoint endpoint, boolean issued) {
    int results = asked.param("max_results").filter(this::isDigits).map(XRules::small).orElse(-1);
    demand(
        results >= endpoint.leastResults && results <= XEndpoint.MOST_RESULTS,
        "max_results must be "
            + endpoint.leastResults
            + " to "
            + XEndpoint.MOST_RESULTS
            + ", not "
            + asked.param("max_results").orElse("left out"));
    for (String name : List.of("since_id", "until_id")) {
      asked.param(name).ifPresent(id -> demand(isDigits(id), name + " must be 1 to 19 digits"));
    }
    for (String name : List.of("start_time", "end_time")) {
      asked.param(name).ifPresent(time -> demand(isTime(time), name + " must be an RFC 3339 time"));
    }
    demand(issued, "this pagination_token was not issued for this question");
  }

  private void known(XAsked asked, String name, Set<String> values) {
    asked
        .param(name)
        .ifPresent(
            list ->
                Arrays.stream(list.split(",", -1))
                    .filter(value -> !values.contains(value))
                    .forEach(value -> wrong.add(name + " has no " + value)));
  }

  private boolean isDigits(String text) {
    return text.matches("[0-9]{1,19}");
  }

  private static int small(String digits) {
    return digits.length() > 3 ? -1 : Integer.parseInt(digits);
  }

  private static boolean isTime(String text) {
    try {
      return Instant.parse(text) != null && text.matches("[-0-9]{10}T[:0-9]{8}Z");
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void demand(boolean holds, String what) {
    if (!holds) {
      wrong.add(what);
    }
  }
}
