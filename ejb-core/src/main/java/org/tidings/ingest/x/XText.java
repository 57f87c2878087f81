package org.tidings.ingest.x;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tidings.text.OneLine;

/** What a post says, for people: whole, with the links that it means and no marks of X's. */
final class XText {

  private static final int SUBJECT_CHARS = 100;
  private static final int MAX_CHARS = 100_000;
  private static final Pattern ADDRESSED = Pattern.compile("^(@[A-Za-z0-9_]{1,15}\\s+)+");
  private static final Pattern REPEATING = Pattern.compile("^RT @[A-Za-z0-9_]{1,15}: ");

  private XText() {}

  static String of(XPost post, Chain chain) {
    Optional<XPost> original =
        post.retweeted().map(id -> chain.repeated().getOrDefault(id, chain.posts().get(id)));
    String text = original.map(whole -> repeating(post) + plain(whole)).orElse(plain(post));
    return text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
  }

  /** The beginning, without whom it is addressed to. */
  static String subject(String text) {
    String line = OneLine.of(text);
    String said = ADDRESSED.matcher(line).replaceFirst("");
    return OneLine.cut(said.isEmpty() ? line : said, SUBJECT_CHARS);
  }

  /** Whom it repeats, which is said in the text only. */
  private static String repeating(XPost post) {
    var matcher = REPEATING.matcher(plain(post));
    return matcher.find() ? matcher.group() : "";
  }

  private static String plain(XPost post) {
    JsonObject body = post.body();
    String text = XPost.text(body, "text").orElse("");
    JsonValue entities = body.getOrDefault("entities", JsonValue.NULL);
    if (entities instanceof JsonObject known && known.containsKey("urls")) {
      for (JsonValue value : XPost.values(known.get("urls")).toList()) {
        text = value instanceof JsonObject link ? expanded(text, link) : text;
      }
    }
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
  }

  private static String expanded(String text, JsonObject link) {
    Optional<String> shown = XPost.text(link, "url").filter(url -> !url.isEmpty());
    Optional<String> meant =
        XPost.text(link, "expanded_url").filter(url -> url.matches("https?://\\S{1,2000}"));
    return shown.isPresent() && meant.isPresent() ? text.replace(shown.get(), meant.get()) : text;
  }
}
