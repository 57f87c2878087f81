package org.tidings.sift;

import java.util.UUID;
import org.tidings.rule.Effect;

/** A rule, ready to be asked. */
public record SiftingRule(UUID id, Effect effect, Conditions conditions) {

  public boolean holdsFor(SiftedItem item) {
    return conditions.holdFor(item);
  }
}
