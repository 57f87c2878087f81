package org.tidings.ingest.linkedin;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidings.ingest.FetchedItem;

/** Reads what LinkedIn notifies the administrators of a page of. */
final class NoticeReader {

  private static final String EDITED = "COMMENT_EDIT";
  private static final String DELETED = "COMMENT_DELETE";
  private static final Set<String> MENTIONS = Set.of("SHARE_MENTION", "COMMENT_MENTION");

  private final String page;
  private final LinkedInSettings settings;

  NoticeReader(String page, LinkedInSettings settings) {
    this.page = page;
    this.settings = settings;
  }

  /** Commas and brackets stand as they are, or LinkedIn takes them for text. */
  String query(Instant from, Instant until) {
    return "organizationalEntityNotifications?q=criteria&organizationalEntity="
        + Urn.page(page).encoded()
        + "&actions=List("
        + String.join(",", actions())
        + ")&timeRange=(start:"
        + from.toEpochMilli()
        + ",end:"
        + until.toEpochMilli()
        + ")";
  }

  /** What is deleted there is deleted here, whatever of it was read. */
  private List<String> actions() {
    List<String> actions = new ArrayList<>(List.of(DELETED));
    if (settings.wantsComments()) {
      actions.addAll(List.of("COMMENT", "ADMIN_COMMENT", EDITED));
    }
    if (settings.wantsMentions()) {
      actions.addAll(List.of("SHARE_MENTION", "COMMENT_MENTION"));
    }
    return actions;
  }

  Optional<PageChange> read(JsonObject notice) {
    String id = Fields.text(notice, "notificationId");
    Optional<Instant> at = Fields.time(notice, "lastModifiedAt");
    Optional<Urn> urn =
        Fields.urn(notice, "generatedActivity").or(() -> Fields.urn(notice, "sourcePost"));
    if (id.isEmpty() || at.isEmpty() || urn.isEmpty()) {
      return Optional.empty();
    }
    String action = Fields.text(notice, "action");
    boolean gone = action.equals(DELETED) || action.equals(EDITED);
    return Optional.of(
        new PageChange(
            at.get(),
            id,
            gone ? Optional.of(LinkedInItems.identity(urn.get())) : Optional.empty(),
            action.equals(DELETED)
                ? Optional.empty()
                : Optional.of(item(action, urn.get(), notice, at.get()))));
  }

  private FetchedItem item(String action, Urn urn, JsonObject notice, Instant at) {
    JsonObject source = Fields.object(notice, "decoratedSourcePost");
    JsonObject written = Fields.inner(Fields.object(notice, "decoratedGeneratedActivity"));
    Urn post = Fields.urn(source, "entity").or(() -> Fields.urn(notice, "sourcePost")).orElse(urn);
    Optional<Urn> by = Fields.urn(written, "owner");
    String text = LittleText.plain(Fields.text(written, "text"));
    String postText = LittleText.plain(Fields.text(source, "text"));
    return MENTIONS.contains(action)
        ? LinkedInItems.mention(urn, post, page, by, text.isEmpty() ? postText : text, at)
        : LinkedInItems.comment(urn, post, page, by, postText, text, at);
  }
}
