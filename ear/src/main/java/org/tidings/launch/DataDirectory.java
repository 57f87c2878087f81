package org.tidings.launch;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The directory that holds everything one installation knows. Locked while in use; nobody but its
 * owner can read it. The lock dies with the process, so a killed one leaves nothing to clean up.
 */
public final class DataDirectory implements AutoCloseable {

  private static final long LEAST_FREE_MEGABYTES = 256;

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Creates the directory if need be and locks it.
   *
   * @throws LaunchException when it is in use, belongs to a newer version or lies on a full disk
   */
  public static DataDirectory open(Path path, ProductVersion version) {
    try {
      createPrivate(path);
      refuseFullDisk(path);
      DataDirectory directory = locked(path, version);
      directory.stampVersion(version);
      return directory;
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  /**
   * Locks a directory that has been used, to look at what it keeps.
   *
   * @throws LaunchException when it is in use or belongs to a newer version
   */
  public static DataDirectory reopen(Path path, ProductVersion version) {
    try {
      return locked(path, version);
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  private static DataDirectory locked(Path path, ProductVersion version) throws IOException {
    DataDirectory directory = new DataDirectory(path.toRealPath(), lock(path));
    directory.refuseNewer(version);
    return directory;
  }

  private static LaunchException unusable(Path path, IOException e) {
    return new LaunchException("Cannot use the data directory " + path + ": " + e.getMessage(), e);
  }

  public Path database() {
    return path.resolve("postgres");
  }

  public Path queue() {
    return subdirectory("queue");
  }

  public Path keys() {
    return subdirectory("keys");
  }

  public Path erasures() {
    return path.resolve(Settings.ERASURES);
  }

  public Path logs() {
    return subdirectory("logs");
  }

  /** Scratch space of the server, empty: what an earlier run left there, this one must not find. */
  Path freshServer() {
    Path scratch = path.resolve("server");
    try {
      delete(scratch);
      return createPrivate(scratch);
    } catch (IOException e) {
      throw new LaunchException("Cannot empty " + scratch + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Path subdirectory(String name) {
    try {
      return createPrivate(path.resolve(name));
    } catch (IOException e) {
      throw new LaunchException("Cannot create " + path.resolve(name) + ": " + e.getMessage(), e);
    }
  }

  private static Path createPrivate(Path directory) throws IOException {
    return Files.createDirectories(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static void refuseFullDisk(Path path) throws IOException {
    long free = Files.getFileStore(path).getUsableSpace() >> 20;
    if (free < LEAST_FREE_MEGABYTES) {
      throw new LaunchException(
          "The disk is full: %d MB free at %s, at least %d MB needed"
              .formatted(free, path, LEAST_FREE_MEGABYTES));
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
    if (!tryLock(channel)) {
      channel.close();
      throw new LaunchException(
          "The data directory " + path + " is in use by another Tidings; choose one with --data");
    }
    return channel;
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) { // locked by this very process
      return false;
    }
  }

  private void refuseNewer(ProductVersion version) throws IOException {
    Path file = path.resolve("version");
    if (Files.exists(file)) {
      ProductVersion writtenBy = new ProductVersion(Files.readString(file).strip());
      if (writtenBy.compareTo(version) > 0) {
        close();
        throw new LaunchException(
            "The data directory %s was written by Tidings %s, which is newer than this %s"
                .formatted(path, writtenBy.text(), version.text()));
      }
    }
  }

  private void stampVersion(ProductVersion version) throws IOException {
    Files.writeString(path.resolve("version"), version.text() + "\n");
  }
}
