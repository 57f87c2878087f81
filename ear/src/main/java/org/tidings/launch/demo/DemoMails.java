package org.tidings.launch.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The mails of the demo.
 *
 * @param waiting in the mailbox when the demo starts, the oldest first
 * @param later arriving one by one while it runs
 */
record DemoMails(List<DemoMail> waiting, List<DemoMail> later) {

  /** Reads those in the launcher's jar. */
  static DemoMails inJar(Path jar) {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      return in(files.getPath("/demo-mails"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DemoMails in(Path directory) throws IOException {
    List<DemoMail> waiting =
        read(directory).stream().sorted(Comparator.comparing(DemoMail::age).reversed()).toList();
    return new DemoMails(waiting, read(directory.resolve("later")));
  }

  private static List<DemoMail> read(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted()
          .map(DemoMails::readMail)
          .toList();
    }
  }

  private static DemoMail readMail(Path file) {
    try {
      return DemoMail.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
