package org.tidings.privacy;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.erasure.ErasureLine;
import org.tidings.erasure.Tombstones;

/**
 * The list of erasures as a file beside the database, where restoring the database does not reach.
 * Lines are added after the erasure has committed and, for one that a crash kept from it, at the
 * next start; none is ever taken away.
 */
@ApplicationScoped
public class ErasureFile {

  private static final System.Logger LOG = System.getLogger(ErasureFile.class.getName());

  private final Tombstones tombstones;
  private final Event<Incomplete> incomplete;
  private final Optional<Path> file;

  /** Fired when lines are missing; written by a thread that has no transaction. */
  record Incomplete() {}

  @Inject
  public ErasureFile(
      Tombstones tombstones,
      Event<Incomplete> incomplete,
      @ConfigProperty(name = "tidings.erasures.file") Optional<String> file) {
    this.tombstones = tombstones;
    this.incomplete = incomplete;
    this.file = file.map(Path::of);
  }

  protected ErasureFile() {
    this(null, null, Optional.empty()); // for the container
  }

  void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
    complete();
  }

  void onErased(@Observes(during = TransactionPhase.AFTER_SUCCESS) ErasureSteps.Erased erased) {
    incomplete.fireAsync(new Incomplete());
  }

  void onIncomplete(@ObservesAsync Incomplete file) {
    complete();
  }

  /** Adds the lines that are missing. The table has them too, so a failure waits for the next. */
  synchronized void complete() {
    try {
      file.ifPresent(this::complete);
    } catch (UncheckedIOException | IllegalStateException e) {
      LOG.log(ERROR, "The file of erasures is not complete; a restore now may miss the last", e);
    }
  }

  private void complete(Path path) {
    List<ErasureLine> all = tombstones.everywhere();
    try {
      Set<String> known =
          Files.exists(path)
              ? Files.readAllLines(path).stream().collect(Collectors.toSet())
              : Set.of();
      List<String> missing =
          all.stream().map(ErasureLine::toString).filter(line -> !known.contains(line)).toList();
      if (!missing.isEmpty()) {
        Files.writeString(
            path,
            startOfLine(path) + String.join("\n", missing) + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND,
            StandardOpenOption.SYNC);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line that a crash cut off must not run into the next one. */
  private static String startOfLine(Path path) throws IOException {
    return !Files.exists(path) || Files.readString(path).endsWith("\n") ? "" : "\n";
  }
}
