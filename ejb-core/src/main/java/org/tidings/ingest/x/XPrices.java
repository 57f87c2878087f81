package org.tidings.ingest.x;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.text.Dollars;

/** What X charges, in millionths of a dollar. */
@ApplicationScoped
public class XPrices {

  private static final long POST = 5_000;
  private static final long USER = 10_000;

  private final long post;
  private final long user;

  /** Reads {@code tidings.x.price.*}. */
  @Inject
  public XPrices(
      @ConfigProperty(name = "tidings.x.price.post-micros", defaultValue = "" + POST) long post,
      @ConfigProperty(name = "tidings.x.price.user-micros", defaultValue = "" + USER) long user) {
    if (post < 0 || user < 0) {
      throw new IllegalArgumentException("tidings.x.price.* must not be negative");
    }
    this.post = post;
    this.user = user;
  }

  protected XPrices() {
    this(POST, USER); // for the container
  }

  long post() {
    return post;
  }

  long user() {
    return user;
  }

  /** So many posts, in dollars. */
  String posts(long count) {
    return Dollars.of(count * post);
  }

  /** So many posts, with who wrote them, in dollars. */
  String signedPosts(long count) {
    return Dollars.of(count * (post + user));
  }
}
