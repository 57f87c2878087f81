package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.json.JSONObject;
import org.tidings.testing.linkedin.LinkedInDouble;
import org.tidings.testing.oauth.AccountProvider;

/** A page at a LinkedIn that takes the tokens of an account provider, and who reads it. */
record LinkedInWalk(LinkedInDouble linkedIn) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String PAGE = "123";

  /** What happens has settled when it is read. */
  private static final Clock A_WHILE_AGO = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));

  static LinkedInWalk begin(AccountProvider provider) throws IOException {
    LinkedInDouble linkedIn = LinkedInDouble.start(A_WHILE_AGO, provider::takes);
    linkedIn.administers(PAGE);
    return new LinkedInWalk(linkedIn);
  }

  /** The environment of a Tidings that reads here. */
  Map<String, String> environment() {
    return Map.of("TIDINGS_LINKEDIN_API_URL", linkedIn.baseUrl());
  }

  /** What was written comes, and what is deleted goes. */
  void isRead(Person person, String account, Visitor visitor) {
    long post = linkedIn.post(PAGE, "We ship on Friday");
    String comment = linkedIn.comment(PAGE, post, "Great news");
    JSONObject settings = new JSONObject().put("account", account);
    String source = person.connect("linkedin", "Our page", settings);
    awaitItems(person, source, 2);
    visitor.open("/source.xhtml?id=" + source);
    visitor.look("source-linkedin");

    linkedIn.happens(PAGE, "COMMENT_DELETE", post, comment, "");
    person.poll(source);

    awaitItems(person, source, 1);
    assertThat(linkedIn.violations()).isEmpty();
  }

  private static void awaitItems(Person person, String source, int items) {
    await(items + " items")
        .atMost(PATIENCE)
        .until(() -> person.notifications("source=" + source).size() == items);
  }

  @Override
  public void close() {
    linkedIn.close();
  }
}
