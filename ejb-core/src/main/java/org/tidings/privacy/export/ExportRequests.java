package org.tidings.privacy.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.audit.Action;
import org.tidings.column.LowerCase;
import org.tidings.export.Export;
import org.tidings.export.ExportStatus;
import org.tidings.export.Exports;
import org.tidings.problem.ConflictException;
import org.tidings.problem.NotFoundException;
import org.tidings.trail.AuditTrail;

/** A person's exports in the database, a short transaction at a time. */
@ApplicationScoped
public class ExportRequests {

  private final Exports exports;
  private final ExportSeal seal;
  private final Accounts accounts;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public ExportRequests(
      Exports exports, ExportSeal seal, Accounts accounts, AuditTrail trail, Clock clock) {
    this.exports = exports;
    this.seal = seal;
    this.accounts = accounts;
    this.trail = trail;
    this.clock = clock;
  }

  protected ExportRequests() {
    this(null, null, null, null, null); // for the container
  }

  /** What is in an archive: how many records in each file, and where its chunks are. */
  record Contents(Export export, Map<Integer, Long> records, Map<Integer, List<Integer>> chunks) {}

  /** Whoever asks anew has the earlier archive deleted. */
  @Transactional
  UUID add(UUID userId) {
    accounts.lock(userId);
    Optional<Export> earlier = exports.ofUser(userId);
    if (earlier.filter(one -> one.status() == ExportStatus.PREPARING).isPresent()) {
      throw new ConflictException("Your data is being prepared already. Wait until it is ready.");
    }
    earlier.ifPresent(exports::remove);
    Export export = new Export(UUID.randomUUID(), userId, clock.instant());
    exports.add(export);
    trail.record(userId, Action.EXPORT_REQUESTED, export.id());
    return export.id();
  }

  @Transactional
  ExportView get(UUID userId, UUID id) {
    return view(own(userId, id));
  }

  @Transactional
  Optional<ExportView> newest(UUID userId) {
    return exports.ofUser(userId).map(ExportRequests::view);
  }

  /** Notes that the archive is fetched, and says what is in it. */
  @Transactional
  Contents fetch(UUID userId, UUID id) {
    Export export = own(userId, id);
    if (export.status() != ExportStatus.READY) {
      throw new ConflictException(
          switch (export.status()) {
            case PREPARING -> "It is being prepared. Wait until it is ready.";
            case FAILED -> "It could not be prepared. Ask for it again.";
            default -> "It was deleted, as it is after a while. Ask for it again.";
          });
    }
    trail.record(userId, Action.EXPORT_FETCHED, id);
    return new Contents(export, exports.records(id), exports.positions(id));
  }

  /**
   * What one chunk says.
   *
   * @throws NotFoundException when the archive was deleted meanwhile
   */
  @Transactional
  String text(UUID userId, UUID id, int position) {
    return exports
        .chunk(id, position)
        .map(chunk -> seal.open(userId, id, chunk))
        .orElseThrow(() -> new NotFoundException("export"));
  }

  private Export own(UUID userId, UUID id) {
    return exports
        .find(id)
        .filter(export -> export.userId().equals(userId))
        .orElseThrow(() -> new NotFoundException("export"));
  }

  private static ExportView view(Export export) {
    return new ExportView(
        export.id(),
        LowerCase.code(export.status()),
        export.requestedAt(),
        export.readyAt(),
        export.expiresAt(),
        export.bytes());
  }
}
