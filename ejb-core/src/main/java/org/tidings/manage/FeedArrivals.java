package org.tidings.manage;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceKind;
import org.tidings.ingest.feed.FeedAddresses;
import org.tidings.ingest.feed.OpmlEntry;
import org.tidings.json.JsonText;
import org.tidings.plan.Room;
import org.tidings.text.OneLine;

/** Decides what becomes of each feed of a list. */
final class FeedArrivals {

  private static final int MAX_SHOWN = 2_000;
  private static final String UNUSABLE =
      "This is no address of a feed: it must begin with http:// or https://.";
  private static final String HAS_PASSWORD =
      "There is a name or a password in its address. Connect it by itself and enter them there.";
  private static final String NO_ADDRESS =
      "No feed stands here (xmlUrl is missing). Connect the page it names by itself, if you like.";

  private final SourceKind kind;
  private final Room room;
  private final FeedAddresses present = new FeedAddresses();
  private int added;

  FeedArrivals(SourceKind kind, Room room) {
    this.kind = kind;
    this.room = room;
  }

  /** Notes the address of a feed that is there already. */
  void isPresent(String address) {
    present.add(address);
  }

  /**
   * Takes a feed, unless it is there already or cannot be connected.
   *
   * @param connect connects a feed of that name; answers its id
   */
  ImportedFeed take(OpmlEntry entry, BiFunction<String, SourceAccess, UUID> connect) {
    Optional<URI> address = entry.feed();
    if (address.isEmpty()) {
      boolean hidden = entry.address().matches("[^/?#]*//[^/?#]*@.*");
      return refused(entry, hidden ? "" : entry.address(), whyNot(entry, hidden));
    }
    SourceAccess access = access(address.get());
    if (!kind.check(access).isEmpty()) {
      return refused(entry, entry.address(), UNUSABLE);
    }
    if (present.contains(address.get())) {
      return told(entry, entry.address(), "present", Optional.empty(), Optional.empty());
    }
    if (added >= room.left()) {
      return refused(entry, entry.address(), room.refusal());
    }
    present.add(address.get());
    added++;
    UUID id = connect.apply(name(entry), access);
    return told(entry, entry.address(), "added", Optional.of(id), Optional.empty());
  }

  private static String whyNot(OpmlEntry entry, boolean hidden) {
    return hidden ? HAS_PASSWORD : entry.address().isEmpty() ? NO_ADDRESS : UNUSABLE;
  }

  private static ImportedFeed refused(OpmlEntry entry, String address, String reason) {
    return told(entry, address, "refused", Optional.empty(), Optional.of(reason));
  }

  private static ImportedFeed told(
      OpmlEntry entry,
      String address,
      String outcome,
      Optional<UUID> sourceId,
      Optional<String> reason) {
    return new ImportedFeed(
        entry.line(), name(entry), OneLine.of(address, MAX_SHOWN), outcome, sourceId, reason);
  }

  private static SourceAccess access(URI address) {
    return new SourceAccess(JsonText.object().add("url", address.toString()).build(), Map.of());
  }

  /** What the list calls it, else its host. */
  private static String name(OpmlEntry entry) {
    String title = OneLine.of(entry.title(), SourceSettings.MAX_NAME_CHARS);
    String host = entry.feed().map(URI::getHost).orElse("");
    return title.isEmpty() ? OneLine.of(host, SourceSettings.MAX_NAME_CHARS) : title;
  }
}
