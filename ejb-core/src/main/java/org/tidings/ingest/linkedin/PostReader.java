package org.tidings.ingest.linkedin;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** Reads the posts of a page itself. */
final class PostReader {

  private final String page;

  PostReader(String page) {
    this.page = page;
  }

  /** Sorted by the last change: what was drafted long ago is published at the top. */
  String query() {
    return "posts?author=" + Urn.page(page).encoded() + "&q=author&sortBy=LAST_MODIFIED";
  }

  /** Whether nothing that comes after it can be newer than the time. */
  static boolean isBefore(Instant time, JsonObject post) {
    return Fields.time(post, "lastModifiedAt").filter(at -> at.isBefore(time)).isPresent();
  }

  /** The post as it was published; one that is edited later is not told again. */
  Optional<PageChange> read(JsonObject post) {
    Optional<Urn> urn = Fields.urn(post, "id");
    Optional<Instant> at =
        Fields.time(post, "publishedAt").or(() -> Fields.time(post, "createdAt"));
    if (urn.isEmpty() || at.isEmpty()) {
      return Optional.empty();
    }
    String text = LittleText.plain(Fields.text(post, "commentary"));
    return Optional.of(
        PageChange.of(urn.get().text(), LinkedInItems.post(urn.get(), page, text, at.get())));
  }

  static boolean isPublished(JsonObject post) {
    String state = Fields.text(post, "lifecycleState");
    return state.isEmpty() || state.equals("PUBLISHED");
  }
}
