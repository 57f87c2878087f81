package org.tidings.testing.x;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is at X, and what was posted. */
final class XWorld {

  /** The moment that X counts the milliseconds in its ids from. */
  private static final long EPOCH = 1_288_834_974_657L;

  private static final int SEQUENCE_BITS = 22;

  private final Clock clock;
  private final AtomicLong sequence = new AtomicLong();
  private final Map<String, XUser> users = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> lists = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> follows = new ConcurrentHashMap<>();
  private final List<XPost> posts = new CopyOnWriteArrayList<>();

  XWorld(Clock clock) {
    this.clock = clock;
  }

  /** Whoever is new gets an id. */
  XUser named(String username) {
    return users.values().stream()
        .filter(user -> user.username().equalsIgnoreCase(username))
        .findFirst()
        .orElseGet(() -> join(username));
  }

  private XUser join(String username) {
    String id = XDouble.idOf(username);
    XUser user = new XUser(id, username, nameOf(username));
    users.put(id, user);
    return user;
  }

  /** Of lena_writes, Lena Writes. */
  private static String nameOf(String username) {
    return Stream.of(username.split("_", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  XUser user(String id) {
    return users.get(id);
  }

  boolean knows(String username) {
    return users.values().stream().anyMatch(user -> user.username().equalsIgnoreCase(username));
  }

  boolean knowsId(String id) {
    return users.containsKey(id);
  }

  boolean knowsList(String id) {
    return lists.containsKey(id);
  }

  void list(String id, List<String> members) {
    lists.put(id, Set.copyOf(members.stream().map(name -> named(name).id()).toList()));
  }

  void follow(String username, String other) {
    follows
        .computeIfAbsent(named(username).id(), id -> ConcurrentHashMap.newKeySet())
        .add(named(other).id());
  }

  XPost post(String username, String text, List<String> history, Optional<XPost> retweeted) {
    Instant now = clock.instant();
    long id = ((now.toEpochMilli() - EPOCH) << SEQUENCE_BITS) + sequence.incrementAndGet();
    List<String> versions = new ArrayList<>(history);
    versions.add(Long.toString(id));
    XPost post = new XPost(id, named(username).id(), text, now, List.copyOf(versions), retweeted);
    posts.add(post);
    return post;
  }

  XPost find(String id) {
    return posts.stream()
        .filter(post -> Long.toString(post.id()).equals(id))
        .findFirst()
        .orElseThrow();
  }

  void delete(String id) {
    posts.removeIf(post -> Long.toString(post.id()).equals(id));
  }

  /** What a stream holds, the newest first. */
  List<XPost> stream(XEndpoint endpoint, String of) {
    Predicate<XPost> belongs =
        switch (endpoint) {
          case MENTIONS -> post -> mentions(post, of);
          case POSTS -> post -> post.author().equals(of);
          case HOME -> post -> follows.getOrDefault(of, Set.of()).contains(post.author());
          case LIST -> post -> lists.getOrDefault(of, Set.of()).contains(post.author());
          default -> throw new IllegalArgumentException(endpoint + " is no stream");
        };
    return posts.stream()
        .filter(belongs)
        .sorted(Comparator.comparingLong(XPost::id).reversed())
        .toList();
  }

  private boolean mentions(XPost post, String userId) {
    return post.retweeted().isEmpty() && post.text().contains("@" + user(userId).username());
  }

  /** All that somebody who only reads leaves as it is. */
  Object state() {
    return List.of(List.copyOf(posts), Map.copyOf(users), Map.copyOf(lists), Map.copyOf(follows));
  }
}
