package org.tidings.ingest.x;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.UnreadableItem;
import org.tidings.ingest.x.XPage.XAuthor;

/** Makes items of posts. */
final class XItems {

  private XItems() {}

  static FetchedItem item(XStream stream, XPost post, Chain chain, Instant now) {
    Optional<XAuthor> author = author(stream, post, chain);
    String text = XText.of(post, chain);
    return new FetchedItem(
        "x:" + post.firstId(),
        stream.name() + "/" + post.id(),
        "x:" + post.conversation().orElse(post.firstId()),
        new FetchedItem.Author(
            author.map(XAuthor::name).orElse(""),
            author.map(known -> "@" + known.username()).orElse("")),
        XText.subject(text),
        text,
        stream.kind() == XStream.Kind.LIST ? stream.subject() : "",
        Optional.of(link(post, author)),
        post.createdAt().orElse(now),
        Set.of());
  }

  private static Optional<XAuthor> author(XStream stream, XPost post, Chain chain) {
    return stream.needsNames()
        ? post.author().map(chain.authors()::get)
        : Optional.of(new XAuthor(stream.subject(), stream.subject()));
  }

  /** X finds a post by its id alone where its author is not known. */
  private static URI link(XPost post, Optional<XAuthor> author) {
    return URI.create(
        "https://x.com/" + author.map(XAuthor::username).orElse("i") + "/status/" + post.id());
  }

  /** What lies between the known posts and those that were read. */
  static UnreadableItem gap(XStream stream, Chain chain) {
    String oldest = chain.posts().firstKey().toString();
    return new UnreadableItem(
        "x:before:" + stream.name() + ":" + oldest,
        stream.name() + ", before post " + oldest,
        "More was posted since the last time than is read at once or may be paid for; these posts"
            + " are left out.");
  }

  /** Said once a day, as a list shows the same posts again. */
  static UnreadableItem strange(XStream stream, Chain chain, long today) {
    return new UnreadableItem(
        "x:strange:" + stream.name() + ":" + today,
        stream.name(),
        "X sent " + chain.strange() + " posts in a form that we do not know.");
  }
}
