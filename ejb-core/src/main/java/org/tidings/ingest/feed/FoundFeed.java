package org.tidings.ingest.feed;

import java.net.URI;
import java.util.Optional;
import org.tidings.net.HttpAnswer;
import org.tidings.net.HttpAnswer.Hop;

/**
 * A feed and how it was found.
 *
 * @param asked where it was asked for
 */
record FoundFeed(FeedDocument document, HttpAnswer answer, URI asked) {

  /** The address to ask from now on: as far as the redirects say that they will last. */
  URI address() {
    URI address = asked;
    for (Hop hop : answer.hops()) {
      if (!hop.isPermanent()) {
        return address;
      }
      address = hop.to();
    }
    return address;
  }

  /** Where it has moved for good: every redirect on the way there says so. */
  Optional<URI> moved() {
    boolean forGood = answer.hops().stream().allMatch(Hop::isPermanent);
    return forGood ? Optional.of(address()).filter(end -> !end.equals(asked)) : Optional.empty();
  }
}
