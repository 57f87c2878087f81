package org.tidings.testing.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.tidings.testing.linkedin.LinkedInDouble;
import org.tidings.testing.oauth.AccountProvider;
import org.tidings.testing.oauth.Dialect;
import org.tidings.testing.x.XDouble;

/**
 * An X and a LinkedIn on this machine, with an account of the demo's user and news for her. What is
 * asked of them and what they answer is as documented there; they run until the process ends.
 */
public final class MadeUpAccounts implements Function<URI, Map<String, String>> {

  private static final String PERSON = "demo";
  private static final String PAGE = "2414183";

  /** LinkedIn tells of what happens some minutes later. */
  private static final Duration SETTLED = Duration.ofMinutes(-10);

  /**
   * Starts them.
   *
   * @param portal where people are sent back to
   * @return the settings with which Tidings reaches them, by key
   */
  @Override
  public Map<String, String> apply(URI portal) {
    try {
      Map<String, String> settings = new HashMap<>(x(portal));
      settings.putAll(linkedIn(portal));
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> x(URI portal) throws IOException {
    AccountProvider provider = provider(Dialect.X, portal);
    XDouble x = XDouble.start(Clock.systemUTC());
    provider.alsoAnswers("/2/", x.behind(provider::whose));
    x.post("lena_writes", "@demo the draft of our talk is due on Friday, can you read it today?");
    x.post("coastal_rail", "@demo Sorry for the delay this morning. Trains run on time again.");
    String release = x.post("openfeed", "Version 4.2 is out: feeds load twice as quickly.");
    x.post("lena_writes", "Looking for a co-author on small, true software. Write to me.");
    x.retweet("lena_writes", release);
    x.follow(PERSON, "lena_writes");
    x.follow(PERSON, "openfeed");
    return settings(provider);
  }

  private static Map<String, String> linkedIn(URI portal) throws IOException {
    AccountProvider provider = provider(Dialect.LINKEDIN, portal);
    LinkedInDouble linkedIn =
        LinkedInDouble.start(Clock.offset(Clock.systemUTC(), SETTLED), provider::takes);
    linkedIn.administers(PAGE);
    long post = linkedIn.post(PAGE, "We have moved: our new office is at Harbour Street 7.");
    linkedIn.comment(PAGE, post, "Is there parking for bicycles?");
    linkedIn.comment(PAGE, post, "Congratulations! When is the opening?");
    Map<String, String> settings = settings(provider);
    settings.put("tidings.linkedin.api-url", linkedIn.baseUrl());
    return settings;
  }

  private static AccountProvider provider(Dialect dialect, URI portal) throws IOException {
    AccountProvider provider = AccountProvider.start(dialect, Clock.systemUTC());
    provider.redirectsTo(portal.resolve("/connect/" + provider.code() + "/callback"));
    provider.isVisitedBy(PERSON);
    return provider;
  }

  private static Map<String, String> settings(AccountProvider provider) {
    String prefix = "tidings." + provider.code();
    Map<String, String> settings = new HashMap<>();
    settings.put(prefix + ".client-id", AccountProvider.CLIENT);
    settings.put(prefix + ".client-secret", AccountProvider.SECRET);
    settings.put(prefix + ".base-url", provider.baseUrl());
    return settings;
  }
}
