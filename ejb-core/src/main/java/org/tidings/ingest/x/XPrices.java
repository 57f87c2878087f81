package org.tidings.ingest.x;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.text.Dollars;

/** What X charges, in millionths of a dollar. */
@ApplicationScoped
public class XPrices {

  private final long post;
  private final long user;

  /** Reads {@code tidings.x.price.*}. */
  @Inject
  public XPrices(
      @ConfigProperty(name = "tidings.x.price.post-micros", defaultValue = "5000") long post,
      @ConfigProperty(name = "tidings.x.price.user-micros", defaultValue = "10000") long user) {
    if (post < 0 || user < 0) {
      throw new IllegalArgumentException("tidings.x.price.* must not be negative");
    }
    this.post = post;
    this.user = user;
  }

  protected XPrices() {
    this(0, 0); // for the container
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
