package org.tidings.manage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the caller is told for one window of time, decrypted for him.
 *
 * @param status composing, ready, delivered or failed
 * @param mode extractive or llm
 * @param filteredBy his rules that left something out, the oldest first
 * @param coverage his sources as they are at the moment
 */
public record DigestView(
    UUID id,
    String status,
    Instant windowStart,
    Instant windowEnd,
    Instant createdAt,
    String mode,
    List<EntryView> entries,
    LedgerView ledger,
    List<RuleCountView> filteredBy,
    List<CoverageView> coverage,
    List<DeliveryView> deliveries) {}
