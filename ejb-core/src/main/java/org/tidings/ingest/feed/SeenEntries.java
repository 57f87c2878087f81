package org.tidings.ingest.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries of a feed that have been dealt with. All that the document holds now are remembered,
 * and of those that left it the last ones, since servers show older states of a feed again.
 */
final class SeenEntries {

  static final SeenEntries NONE = new SeenEntries(List.of());

  /** So many that left are remembered, or as many as the document has if those are more. */
  static final int LEAST_REMEMBERED = 500;

  private static final int CHARS = 2 * KnownEntry.SHORT;

  /** Short id and short twin of each, those that left long ago first. */
  private final List<String> entries;

  private final Set<String> ids;
  private final Map<String, List<String>> idsByTwin;

  private SeenEntries(List<String> entries) {
    this.entries = entries;
    this.ids = entries.stream().map(SeenEntries::id).collect(Collectors.toSet());
    this.idsByTwin =
        entries.stream()
            .filter(entry -> !twin(entry).equals(KnownEntry.NO_TWIN))
            .collect(
                Collectors.groupingBy(
                    SeenEntries::twin, Collectors.mapping(SeenEntries::id, Collectors.toList())));
  }

  static SeenEntries parse(String text) {
    List<String> entries = new ArrayList<>(text.length() / CHARS);
    for (int at = 0; at + CHARS <= text.length(); at += CHARS) {
      entries.add(text.substring(at, at + CHARS));
    }
    return new SeenEntries(entries);
  }

  /**
   * Those of a document that are new. One whose id is new is not when its link and title both
   * belong to an entry that has left the document: then the feed has renamed it.
   */
  List<KnownEntry> newIn(Collection<KnownEntry> document) {
    Set<String> present = document.stream().map(KnownEntry::shortId).collect(Collectors.toSet());
    return document.stream()
        .filter(entry -> !ids.contains(entry.shortId()))
        .filter(entry -> present.containsAll(idsByTwin.getOrDefault(entry.shortTwin(), List.of())))
        .toList();
  }

  /**
   * Those that are remembered after a document has been read.
   *
   * @param waiting those in it that have not been dealt with yet
   */
  SeenEntries after(Collection<KnownEntry> document, Collection<KnownEntry> waiting) {
    Set<String> left = waiting.stream().map(KnownEntry::id).collect(Collectors.toSet());
    List<String> present =
        document.stream()
            .filter(entry -> !left.contains(entry.id()))
            .map(entry -> entry.shortId() + entry.shortTwin())
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(present);
    Set<String> here = document.stream().map(KnownEntry::shortId).collect(Collectors.toSet());
    Set<String> renamed =
        present.stream()
            .map(SeenEntries::twin)
            .filter(twin -> !twin.equals(KnownEntry.NO_TWIN))
            .collect(Collectors.toSet());
    List<String> gone =
        entries.stream()
            .filter(entry -> !here.contains(id(entry)))
            .filter(entry -> !renamed.contains(twin(entry)))
            .toList();
    int kept = Math.min(gone.size(), Math.max(LEAST_REMEMBERED, document.size()));
    return new SeenEntries(
        Stream.concat(gone.subList(gone.size() - kept, gone.size()).stream(), present.stream())
            .toList());
  }

  @Override
  public String toString() {
    return String.join("", entries);
  }

  private static String id(String entry) {
    return entry.substring(0, KnownEntry.SHORT);
  }

  private static String twin(String entry) {
    return entry.substring(KnownEntry.SHORT);
  }
}
