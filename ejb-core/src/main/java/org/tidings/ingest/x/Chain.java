package org.tidings.ingest.x;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tidings.ingest.x.XPage.XAuthor;

/** What the pages of one stream held, from the newest post back to those that are known. */
final class Chain {

  private final NavigableMap<BigInteger, XPost> posts = new TreeMap<>();
  private final Map<BigInteger, XPost> repeated = new HashMap<>();
  private final Map<String, XAuthor> authors = new HashMap<>();
  private int strange;
  private boolean cut;

  /** Answers whether there was anything on the page that was not on those before. */
  boolean add(XPage page) {
    int before = posts.size();
    page.posts().forEach(post -> posts.put(post.id(), post));
    repeated.putAll(page.repeated());
    authors.putAll(page.authors());
    strange += page.strange();
    return posts.size() > before;
  }

  /** The chain ends before what is known. */
  void cut() {
    cut = true;
  }

  boolean isCut() {
    return cut;
  }

  /** By id, the oldest first. */
  NavigableMap<BigInteger, XPost> posts() {
    return posts;
  }

  Map<BigInteger, XPost> repeated() {
    return repeated;
  }

  Map<String, XAuthor> authors() {
    return authors;
  }

  /** How many posts could not be read. */
  int strange() {
    return strange;
  }
}
