package org.tidings.testing.linkedin;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.tidings.json.JsonText;

/**
 * Something that happened on a page, as LinkedIn tells it.
 *
 * @param page the number of the page
 * @param action what LinkedIn calls it; POST for a post of the page itself
 * @param post the number of the post that it belongs to
 * @param activity the URN of what was written
 * @param by the URN of who wrote it
 */
record PageActivity(
    long id,
    String page,
    String action,
    long post,
    String activity,
    String by,
    String text,
    Instant at,
    Instant modified) {

  static final String POST = "POST";

  boolean isPost() {
    return action.equals(POST);
  }

  /**
   * As LinkedIn's API has it.
   *
   * @param source the text of the post that it belongs to
   */
  JsonObject json(String source) {
    return isPost() ? postJson() : notificationJson(source);
  }

  private JsonObject postJson() {
    return JsonText.object()
        .add("id", activity)
        .add("author", by)
        .add("commentary", text)
        .add("visibility", "PUBLIC")
        .add("lifecycleState", "PUBLISHED")
        .add("createdAt", at.minusSeconds(60).toEpochMilli())
        .add("publishedAt", at.toEpochMilli())
        .add("lastModifiedAt", modified.toEpochMilli())
        .add("distribution", JsonText.object().add("feedDistribution", "MAIN_FEED"))
        .build();
  }

  private JsonObject notificationJson(String source) {
    boolean comment = action.contains("COMMENT");
    JsonObjectBuilder written =
        JsonText.object().add("entity", activity).add("owner", by).add("text", text);
    if (comment) {
      written.add("object", "urn:li:activity:" + post);
    }
    return JsonText.object()
        .add("notificationId", id)
        .add("organizationalEntity", "urn:li:organization:" + page)
        .add("subscriber", "urn:li:person:782bbtaQ")
        .add("action", action)
        .add("sourcePost", "urn:li:activity:" + post)
        .add(
            "decoratedSourcePost",
            JsonText.object()
                .add("entity", "urn:li:share:" + post)
                .add("owner", "urn:li:organization:" + page)
                .add("text", source)
                .add("mediaCategory", "NONE"))
        .add("generatedActivity", activity)
        .add(
            "decoratedGeneratedActivity",
            JsonText.object().add(comment ? "comment" : "share", written))
        .add("lastModifiedAt", at.toEpochMilli())
        .build();
  }
}
