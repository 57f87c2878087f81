package org.tidings.ingest.linkedin;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.ingest.mime.ReadableText;
import org.tidings.text.OneLine;

/** Makes items of what happened. They name no member: LinkedIn lets nobody keep that. */
final class LinkedInItems {

  private static final int SUBJECT_CHARS = 100;
  private static final Author MEMBER = new Author("Somebody on LinkedIn", "");
  private static final Author PAGE = new Author("A page on LinkedIn", "");
  private static final Author OWN_PAGE = new Author("Your page on LinkedIn", "");

  private LinkedInItems() {}

  static String identity(Urn urn) {
    return "linkedin:" + urn.text();
  }

  static FetchedItem post(Urn urn, String page, String text, Instant at) {
    return item(urn, urn, page, OWN_PAGE, beginning(text, "A post without text"), text, at);
  }

  static FetchedItem comment(
      Urn urn, Urn post, String page, Optional<Urn> by, String postText, String text, Instant at) {
    String subject = "Comment on: " + beginning(postText, "a post without text");
    return item(urn, post, page, author(by, page), subject, text, at);
  }

  static FetchedItem mention(
      Urn urn, Urn post, String page, Optional<Urn> by, String text, Instant at) {
    String subject = "Mention: " + beginning(text, "without text");
    return item(urn, post, page, author(by, page), subject, text, at);
  }

  private static FetchedItem item(
      Urn urn, Urn post, String page, Author from, String subject, String text, Instant at) {
    return new FetchedItem(
        identity(urn),
        "page " + page,
        identity(post),
        from,
        subject,
        ReadableText.ofPlain(text),
        "",
        Optional.of(post.link()),
        at,
        Set.of());
  }

  private static Author author(Optional<Urn> by, String page) {
    if (by.filter(Urn::isPage).isEmpty()) {
      return MEMBER;
    }
    return by.get().equals(Urn.page(page)) ? OWN_PAGE : PAGE;
  }

  private static String beginning(String text, String otherwise) {
    String line = OneLine.of(ReadableText.cut(text, 3 * SUBJECT_CHARS), SUBJECT_CHARS);
    return line.isEmpty() ? otherwise : line;
  }
}
