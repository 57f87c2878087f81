package org.tidings.manage;

import java.util.List;

/**
 * What a rule would have done with what arrived lately, beside the other rules.
 *
 * @param looked how many items were looked at, the newest
 * @param capped whether there are more that were not looked at
 * @param matched how many of them the rule holds for; the five counts after it add up to this
 * @param leftOut how many of these would be left out of digests
 * @param alreadyRead how many would not be told since they were read at the source
 * @param urgent how many would come first
 * @param usual how many would be told as ever
 * @param low how many would come last
 * @param lines the newest of these
 */
public record RulePreviewView(
    int looked,
    boolean capped,
    int matched,
    int leftOut,
    int alreadyRead,
    int urgent,
    int usual,
    int low,
    List<PreviewLineView> lines) {

  /** How far back a preview looks. */
  public static final int DAYS = 7;
}
