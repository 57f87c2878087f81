package org.tidings.sift;

import java.util.Optional;
import java.util.UUID;

/**
 * What a person's rules make of an item.
 *
 * @param excludedBy the first rule that leaves it out, unless another includes it
 * @param included whether a rule includes it
 */
public record Verdict(Optional<UUID> excludedBy, boolean included, Weight weight) {

  /** Where no rule says anything. */
  static final Verdict NONE = new Verdict(Optional.empty(), false, Weight.USUAL);
}
