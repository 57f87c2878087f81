package org.tidings.ingest.linkedin;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SourceAccess;
import org.tidings.secrets.Secret;

/**
 * The checked settings of a LinkedIn source.
 *
 * @param account the id of the account that it reads with
 * @param pages numbers of pages; none: all that the account administers
 * @param kinds what to read of them
 */
record LinkedInSettings(String account, Secret token, List<String> pages, Set<String> kinds) {

  /** Reads settings as {@link LinkedInDeclaration} asks for them. */
  static LinkedInSettings of(SourceAccess access) {
    return new LinkedInSettings(
        access.settings().getString(LinkedInDeclaration.ACCOUNT),
        access.secrets().getOrDefault(SourceAccess.ACCESS_TOKEN, new Secret("")),
        texts(access, LinkedInDeclaration.ORGANIZATIONS),
        Set.copyOf(texts(access, LinkedInDeclaration.KINDS)));
  }

  boolean wantsPosts() {
    return kinds.contains(LinkedInDeclaration.POSTS);
  }

  boolean wantsComments() {
    return kinds.contains(LinkedInDeclaration.COMMENTS);
  }

  boolean wantsMentions() {
    return kinds.contains(LinkedInDeclaration.MENTIONS);
  }

  private static List<String> texts(SourceAccess access, String name) {
    JsonArray array = access.settings().getJsonArray(name);
    return array == null
        ? usual(name)
        : array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  private static List<String> usual(String name) {
    return LinkedInDeclaration.SETTINGS.stream()
        .filter(setting -> setting.name().equals(name))
        .map(Setting::usual)
        .flatMap(usual -> Arrays.stream(usual.split(",")))
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
