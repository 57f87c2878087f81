package org.tidings.web.hooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tidings.identity.oidc.OidcRefusedException;
import org.tidings.identity.oidc.Refusal;
import org.tidings.identity.oidc.SignInAttempt;

/** The request that an identity provider sends a browser back with. */
final class OidcAnswer {

  private OidcAnswer() {}

  /** Keeps the address, which may hold a code, to ourselves. */
  static void hide(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  /**
   * The attempt that it answers, which nobody can answer again.
   *
   * @throws OidcRefusedException when this browser has begun none
   */
  static SignInAttempt attempt(HttpServletRequest request) {
    return attempt(request, SignInAttempt.class)
        .orElseThrow(
            () ->
                new OidcRefusedException(
                    Refusal.NOT_BEGUN, "This browser did not begin it, or has finished it"));
  }

  /** The attempt of a kind that it answers, if this browser has begun it. */
  static <T> Optional<T> attempt(HttpServletRequest request, Class<T> kind) {
    String state = request.getParameter("state");
    return BegunFlows.take(request, state == null ? "" : state, kind);
  }

  static Map<String, List<String>> parameters(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
  }
}
