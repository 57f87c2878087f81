package org.tidings.ingest;

import java.util.List;

/**
 * What its user may expect of a kind of source, in sentences for people.
 *
 * @param title what it is called
 * @param purpose in one sentence, whose news it brings
 * @param reads what is read there
 * @param leaves what is never done there, and what cannot be read
 * @param cost what reading costs, and whom
 * @param approval what is needed before it can be read
 * @param keeping how long what was read may be kept
 */
public record ContractCard(
    String title,
    String purpose,
    List<String> reads,
    List<String> leaves,
    String cost,
    String approval,
    String keeping) {}
