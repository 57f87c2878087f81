package org.tidings.manage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tidings.compose.EntryVault;
import org.tidings.delivery.Deliveries;
import org.tidings.digest.Digest;
import org.tidings.digest.DigestEntry;
import org.tidings.digest.Digests;
import org.tidings.digest.LedgerLine;
import org.tidings.source.Source;
import org.tidings.source.Sources;

/** Puts digests together for their owner: entries decrypted, ledger, coverage and deliveries. */
@ApplicationScoped
public class DigestViews {

  private final Digests digests;
  private final Deliveries deliveries;
  private final Sources sources;
  private final EntryVault entries;
  private final FilteredBy filteredBy;

  @Inject
  public DigestViews(
      Digests digests,
      Deliveries deliveries,
      Sources sources,
      EntryVault entries,
      FilteredBy filteredBy) {
    this.digests = digests;
    this.deliveries = deliveries;
    this.sources = sources;
    this.entries = entries;
    this.filteredBy = filteredBy;
  }

  protected DigestViews() {
    this(null, null, null, null, null); // for the container
  }

  List<CoverageView> coverageOf(UUID userId) {
    return sources.ofUser(userId).stream().map(DigestViews::coverage).toList();
  }

  private static CoverageView coverage(Source source) {
    return new CoverageView(
        source.id(), source.name(), source.status().code(), source.lastSyncAt());
  }

  DigestView view(Digest digest, List<CoverageView> coverage) {
    List<LedgerLine> ledger = digests.ledger(digest.id());
    Map<Integer, List<UUID>> cited =
        ledger.stream()
            .filter(line -> line.entryPosition().isPresent())
            .collect(
                groupingBy(
                    line -> line.entryPosition().orElseThrow(),
                    mapping(LedgerLine::notificationId, toList())));
    return new DigestView(
        digest.id(),
        digest.status().code(),
        digest.windowStart(),
        digest.windowEnd(),
        digest.createdAt(),
        digest.mode(),
        digests.entries(digest.id()).stream().map(row -> entry(digest, row, cited)).toList(),
        LedgerView.of(digest.tally()),
        filteredBy.of(digest.userId(), ledger),
        coverage,
        deliveries.ofDigest(digest.id()).stream().map(DeliveryView::of).toList());
  }

  private EntryView entry(Digest digest, DigestEntry row, Map<Integer, List<UUID>> cited) {
    EntryVault.Entry entry = entries.open(digest.userId(), digest.id(), row);
    return new EntryView(
        entry.headline(),
        entry.text(),
        row.importance(),
        entry.url(),
        cited.getOrDefault(row.position(), List.of()));
  }
}
