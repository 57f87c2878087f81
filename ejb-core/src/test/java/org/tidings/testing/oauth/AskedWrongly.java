package org.tidings.testing.oauth;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What of a request to consent is not as a provider documents it. */
final class AskedWrongly {

  private static final int MAX_STATE_CHARS = 500;

  private final List<String> names = new ArrayList<>();

  private AskedWrongly() {}

  static List<String> of(Map<String, String> asked, Dialect dialect, URI redirect) {
    AskedWrongly wrong = new AskedWrongly();
    wrong.unless("code".equals(asked.get("response_type")), "response_type");
    wrong.unless(AccountProvider.CLIENT.equals(asked.get("client_id")), "client_id");
    wrong.unless(redirect.toString().equals(asked.get("redirect_uri")), "redirect_uri");
    String state = asked.getOrDefault("state", "");
    wrong.unless(!state.isEmpty() && state.length() <= MAX_STATE_CHARS, "state");
    wrong.unless(!asked.getOrDefault("scope", "").isEmpty(), "scope");
    wrong.unless(!asked.containsKey("client_secret"), "client_secret in the browser");
    boolean challenged =
        asked.getOrDefault("code_challenge", "").length() == 43
            && "S256".equals(asked.get("code_challenge_method"));
    wrong.unless(challenged == dialect.wantsChallenge(), "code_challenge");
    return wrong.names;
  }

  private void unless(boolean holds, String name) {
    if (!holds) {
      names.add(name);
    }
  }
}
