package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.testing.memory.Workspace.mail;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidings.testing.memory.Workspace;

class SharedSourcesTest {

  private final Workspace world = new Workspace();
  private final SharedSources shared =
      new SharedSources(world.sources, world.notifications, world.accounts);

  @Test
  void shows_nothing_that_nobody_shares() {
    world.connect("Private");

    assertThat(shared.list()).isEmpty();
  }

  @Test
  void shows_that_a_shared_source_is_there_and_how_much_it_brings() {
    world.connect("Private");
    world.sources.find(world.mailbox).orElseThrow().share(true, Workspace.NOON);
    world.receive(mail("Bob", "Hi", "Text"), "a", Set.of());
    world.receive(mail("Bob", "Hi again", "Text"), "b", Set.of());

    assertThat(shared.list())
        .containsExactly(
            new SharedSourceView(
                world.mailbox, "email", "Work", "ann@example.org", "active", Optional.empty(), 2));
  }
}
