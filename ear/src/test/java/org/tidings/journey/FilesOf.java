package org.tidings.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a running system: its database, its queues, its logs, byte for byte. */
record FilesOf(Path directory) {

  static FilesOf under(Path directory) {
    return new FilesOf(directory);
  }

  /** Which file contains which of the words, all of ASCII. */
  List<String> thatContain(List<String> words) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(
              file -> words.stream().filter(read(file)::contains).map(word -> file + ": " + word))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1); // one character for each byte
    } catch (NoSuchFileException e) {
      return ""; // a temporary one
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
