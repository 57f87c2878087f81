package org.tidings.privacy.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.export.DueExport;
import org.tidings.export.Export;
import org.tidings.export.ExportChunk;
import org.tidings.export.ExportFile;
import org.tidings.export.ExportStatus;
import org.tidings.export.Exports;
import org.tidings.export.PersonalRecords;
import org.tidings.export.StoredRecord;

/**
 * The steps of an export, each a short transaction: a page of records becomes an encrypted chunk,
 * and the export notes how far it has come. A step that a crash undid is made again.
 */
@ApplicationScoped
public class ExportSteps {

  /** Records in one chunk. */
  static final int PAGE = 100;

  /** Until we try again to mail that it is ready. */
  private static final Duration BETWEEN_MAILS = Duration.ofMinutes(15);

  private final Exports exports;
  private final PersonalRecords records;
  private final ExportJson json;
  private final ExportSeal seal;
  private final Accounts accounts;
  private final ExportSettings settings;
  private final Clock clock;

  @Inject
  public ExportSteps(
      Exports exports,
      PersonalRecords records,
      ExportJson json,
      ExportSeal seal,
      Accounts accounts,
      ExportSettings settings,
      Clock clock) {
    this.exports = exports;
    this.records = records;
    this.json = json;
    this.seal = seal;
    this.accounts = accounts;
    this.settings = settings;
    this.clock = clock;
  }

  protected ExportSteps() {
    this(null, null, null, null, null, null, null); // for the container
  }

  /** What is to be done next. */
  public sealed interface Next {

    /** Another step. */
    record Step() implements Next {}

    /** To tell its person that it is ready. */
    record Tell(String address) implements Next {}

    /** Nothing, for now. */
    record Nothing() implements Next {}
  }

  /** Makes one step; none when somebody else has claimed it meanwhile, or the person is gone. */
  @Transactional(TxType.REQUIRES_NEW)
  public Next step(DueExport due) {
    Optional<Export> held = held(due);
    if (held.isEmpty()) {
      return new Next.Nothing();
    }
    Export export = held.get();
    Instant now = clock.instant();
    if (export.status() == ExportStatus.PREPARING) {
      return prepare(export, now);
    } else if (!export.isTold()) {
      return tell(export, now);
    }
    exports.removeChunks(export.id());
    export.expired();
    return new Next.Nothing();
  }

  /** Notes that the person was told. */
  @Transactional(TxType.REQUIRES_NEW)
  public void told(DueExport due) {
    held(due).ifPresent(export -> export.told(clock.instant()));
  }

  private Optional<Export> held(DueExport due) {
    return exports.lock(due.id()).filter(export -> export.isHeldWith(due.fence()));
  }

  private Next prepare(Export export, Instant now) {
    if (isLate(export.requestedAt(), now) || export.bytes() > settings.bytesAtMost()) {
      exports.removeChunks(export.id());
      export.failed();
      return new Next.Nothing();
    }
    ExportFile file = ExportFile.ALL.get(export.file());
    List<StoredRecord> page = records.page(file, export.userId(), export.after(), PAGE);
    if (!page.isEmpty()) {
      store(export, file, page);
    }
    if (page.size() < PAGE) {
      export.nextFile();
    }
    if (export.file() == ExportFile.ALL.size()) {
      export.ready(now, now.plus(settings.life()));
    }
    export.lookAgainAt(now.plus(ExportSettings.LEASE));
    return new Next.Step();
  }

  private void store(Export export, ExportFile file, List<StoredRecord> page) {
    UUID user = export.userId();
    String text = json.lines(file, user, page);
    int position =
        export.addChunk(
            page.get(page.size() - 1).place(), text.getBytes(StandardCharsets.UTF_8).length);
    exports.addChunk(
        new ExportChunk(
            export.id(),
            position,
            export.file(),
            page.size(),
            seal.seal(user, export.id(), position, text)));
  }

  private Next tell(Export export, Instant now) {
    if (isLate(export.readyAt().orElse(now), now)) {
      export.told(now); // the mail cannot be sent; the portal tells
      return new Next.Nothing();
    }
    export.lookAgainAt(now.plus(BETWEEN_MAILS));
    return new Next.Tell(accounts.user(export.userId()).email());
  }

  private boolean isLate(Instant begun, Instant now) {
    return now.isAfter(begun.plus(settings.giveUpAfter()));
  }
}
