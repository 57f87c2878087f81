package org.tidings.testing.x;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The tokens that lead to further pages; each is good for the question it was given for. */
final class XPages {

  private record Place(String path, Map<String, String> question, long before) {}

  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  boolean issued(XAsked asked) {
    Optional<String> token = asked.param("pagination_token");
    if (token.isEmpty()) {
      return true;
    }
    Place place = places.get(token.get());
    return place != null
        && place.path().equals(asked.path())
        && place.question().equals(asked.withoutPage());
  }

  /** Only older posts than this one are on the page. */
  long before(XAsked asked) {
    return asked
        .param("pagination_token")
        .map(token -> places.get(token).before())
        .orElse(Long.MAX_VALUE);
  }

  String issue(XAsked asked, long before) {
    String token = "7140dib" + Integer.toString(count.incrementAndGet(), 36);
    places.put(token, new Place(asked.path(), asked.withoutPage(), before));
    return token;
  }
}
