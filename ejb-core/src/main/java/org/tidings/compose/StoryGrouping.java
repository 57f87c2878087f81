package org.tidings.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Groups items into stories: first the conversations of each source, then what several sources tell
 * alike. The same items give the same stories, in whatever order they come.
 */
final class StoryGrouping {

  /** A word that so many stories share says nothing; it also bounds the work. */
  private static final int STORIES_PER_WORD = 50;

  /** A story that grows: threads join the most important one. */
  private static final class Cluster {
    private final Fingerprint fingerprint;
    private final List<NewsItem> items = new ArrayList<>();

    Cluster(Fingerprint fingerprint) {
      this.fingerprint = fingerprint;
    }

    void add(Story thread) {
      items.add(thread.lead());
      items.addAll(thread.others());
    }

    Story story() {
      return Story.of(items);
    }
  }

  private final List<Cluster> clusters = new ArrayList<>();
  private final Map<String, List<Cluster>> byWord = new HashMap<>();

  private StoryGrouping() {}

  /** The stories, the most important first. */
  static List<Story> group(List<NewsItem> items) {
    Map<NewsItem.Conversation, List<NewsItem>> threads = new LinkedHashMap<>();
    items.forEach(
        item ->
            threads.computeIfAbsent(item.conversation(), thread -> new ArrayList<>()).add(item));
    StoryGrouping grouping = new StoryGrouping();
    threads.values().stream().map(Story::of).sorted(Story.IMPORTANT_FIRST).forEach(grouping::add);
    return grouping.clusters.stream().map(Cluster::story).sorted(Story.IMPORTANT_FIRST).toList();
  }

  private void add(Story thread) {
    if (thread.lead().apart()) {
      Cluster cluster = new Cluster(Fingerprint.of(thread.lead()));
      clusters.add(cluster); // and no other finds it
      cluster.add(thread);
      return;
    }
    Fingerprint fingerprint = Fingerprint.of(thread.lead());
    find(fingerprint).orElseGet(() -> open(fingerprint)).add(thread);
  }

  private Optional<Cluster> find(Fingerprint fingerprint) {
    Set<Cluster> candidates = new LinkedHashSet<>();
    keysOf(fingerprint).forEach(key -> candidates.addAll(byWord.getOrDefault(key, List.of())));
    return candidates.stream()
        .filter(cluster -> cluster.fingerprint.tellsTheSameAs(fingerprint))
        .findFirst();
  }

  private Cluster open(Fingerprint fingerprint) {
    Cluster cluster = new Cluster(fingerprint);
    clusters.add(cluster);
    keysOf(fingerprint)
        .map(key -> byWord.computeIfAbsent(key, unused -> new ArrayList<>()))
        .filter(stories -> stories.size() < STORIES_PER_WORD)
        .forEach(stories -> stories.add(cluster));
    return cluster;
  }

  private static Stream<String> keysOf(Fingerprint fingerprint) {
    return Stream.concat(
        Stream.of("=" + fingerprint.exact()),
        fingerprint.bulk() ? fingerprint.words().stream() : Stream.empty());
  }
}
