package org.tidings.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tidings.digest.Outcome;
import org.tidings.notification.Notification;
import org.tidings.summarize.Summary;
import org.tidings.testing.memory.Workspace;

/** What composing a digest makes of notifications, for tests of what foretells it. */
public final class Windows {

  private Windows() {}

  /**
   * What becomes of each: the weight with which it may be told, or why it may not. Asks the stored
   * rules.
   */
  public static Map<UUID, String> fates(Workspace world, List<Notification> notifications) {
    WindowReader reader =
        new WindowReader(
            world.sieve, world.summaries, text -> new Summary(text.subject(), "", 0.5));
    Window window =
        reader.read(notifications, world.clock.instant(), world.ruleShelf.of(world.ann));
    Map<UUID, String> fates = new HashMap<>();
    window.items().forEach(item -> fates.put(item.id(), item.weight().name()));
    window
        .leftOut()
        .forEach(
            (id, why) ->
                fates.put(
                    id, why.outcome() == Outcome.FILTERED ? "LEFT_OUT" : why.outcome().name()));
    return fates;
  }
}
