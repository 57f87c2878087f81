package org.tidings.secrets.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file for a secret, that only the operator's account can read. */
record PrivateFile(Path path) {

  /** Writes the file in one piece, unless there is one already. */
  void create(String text) throws IOException {
    Path complete = complete(text);
    try {
      Files.createLink(path, complete); // refuses, unlike a move, to replace a key that exists
    } catch (FileAlreadyExistsException e) {
      // another node was first; its key counts
    }
    Files.delete(complete);
  }

  /**
   * Puts another text in the place of the file's, in one piece: a reader sees the old or the new.
   */
  void replace(String text) throws IOException {
    Files.move(complete(text), path, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path complete(String text) throws IOException {
    Path complete = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(complete);
    Files.createFile(
        complete,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(complete, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    return complete;
  }
}
