package org.tidings.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.audit.Action;
import org.tidings.manage.AuditView;

class ActivityWordsTest {

  private final ActivityWords words = new ActivityWords();

  @ParameterizedTest
  @EnumSource
  void has_words_for_every_action(Action action) {
    assertThat(words.what(event(Optional.empty(), Optional.empty(), action, "")))
        .isNotEqualTo(action.code());
  }

  @Test
  void says_who_it_was_and_from_where() {
    AuditView anns =
        event(
            Optional.of(UUID.randomUUID()),
            Optional.of("ann@example.org"),
            Action.SIGNED_IN,
            "192.0.2.7");

    assertThat(words.who(anns)).isEqualTo("ann@example.org");
    assertThat(words.from(anns)).isEqualTo("from 192.0.2.7");
  }

  @Test
  void says_what_is_known_of_who_is_not_a_member() {
    Optional<String> none = Optional.empty();

    assertThat(words.who(event(Optional.empty(), none, Action.SIGN_IN_REFUSED, "")))
        .isEqualTo("Somebody not signed in");
    assertThat(words.who(event(Optional.of(UUID.randomUUID()), none, Action.SIGNED_IN, "")))
        .isEqualTo("A former member");
  }

  private static AuditView event(
      Optional<UUID> actor, Optional<String> email, Action action, String origin) {
    return new AuditView(
        1,
        Instant.EPOCH,
        actor,
        email,
        action.code(),
        action.objectType(),
        UUID.randomUUID(),
        origin);
  }
}
