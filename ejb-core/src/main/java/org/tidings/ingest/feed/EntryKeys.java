package org.tidings.ingest.feed;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tidings.text.Hash;

/**
 * Tells the entries of one document apart. An entry is known by its id; where it has none, or
 * shares it with another, by its link; and where it has none of its own either, by its title and
 * text. Never by a date: programs set those anew.
 */
final class EntryKeys {

  /** What a site adds to a link to see who follows it. */
  private static final Pattern TRACKING =
      Pattern.compile("(?<=[?&])(?:utm_[a-z]{1,20}|fbclid|gclid|mc_[ce]id)=[^&#]*&?");

  private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);

  private final Optional<URI> home;
  private final Map<String, String> linkOfId = new HashMap<>();
  private final Map<String, String> titleOfLink = new HashMap<>();

  /** Stands in the place of a value of which there are several. */
  private static final String SEVERAL = "\0";

  private EntryKeys(FeedDocument feed) {
    home = feed.home();
    for (FeedEntry entry : feed.entries()) {
      linkOfId.merge(bare(entry.id()), link(entry), EntryKeys::same);
      titleOfLink.merge(link(entry), entry.title().raw().strip(), EntryKeys::same);
    }
  }

  /** The entries in their order, each once. */
  static Collection<KnownEntry> of(FeedDocument feed) {
    EntryKeys keys = new EntryKeys(feed);
    Map<String, KnownEntry> entries = new LinkedHashMap<>();
    for (FeedEntry entry : feed.entries()) {
      String id = Hash.of(keys.basis(entry));
      entries.putIfAbsent(id, new KnownEntry(entry, id, keys.twin(entry)));
    }
    return entries.values();
  }

  private List<String> basis(FeedEntry entry) {
    String id = bare(entry.id());
    if (!id.isEmpty() && !linkOfId.get(id).equals(SEVERAL)) {
      return List.of("id", id);
    }
    String link = link(entry);
    if (!link.isEmpty() && !titleOfLink.get(link).equals(SEVERAL)) {
      return List.of("link", link);
    }
    return List.of("words", link, entry.title().raw().strip(), entry.body().raw().strip());
  }

  /** Equal for entries that have link and title in common; empty for one without either. */
  private String twin(FeedEntry entry) {
    String link = link(entry);
    String title = entry.title().raw().strip();
    return link.isEmpty() || title.isEmpty() ? "" : Hash.of(List.of("twin", link, title));
  }

  /** A link to the feed's own page says nothing of the entry. */
  private String link(FeedEntry entry) {
    return entry
        .link()
        .filter(link -> home.filter(link::equals).isEmpty())
        .map(link -> bare(link.toString()))
        .orElse("");
  }

  /** An address is the same with and without encryption, and whoever is told of it. */
  private static String bare(String id) {
    String text = id.strip();
    if (!SCHEME.matcher(text).lookingAt()) {
      return text;
    }
    String address = TRACKING.matcher(SCHEME.matcher(text).replaceFirst("")).replaceAll("");
    int host = address.indexOf('/') < 0 ? address.length() : address.indexOf('/');
    return address.substring(0, host).toLowerCase(Locale.ROOT)
        + address.substring(host).replaceFirst("[?&]$", "");
  }

  private static String same(String one, String other) {
    return one.equals(other) ? one : SEVERAL;
  }
}
