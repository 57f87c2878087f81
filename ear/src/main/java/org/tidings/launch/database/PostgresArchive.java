package org.tidings.launch.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tidings.launch.LaunchException;
import org.tukaani.xz.XZInputStream;

/** The jar that carries the PostgreSQL programs of one platform, as one compressed tar file. */
final class PostgresArchive {

  private static final int OWNER_MAY_EXECUTE = 0100;

  private PostgresArchive() {}

  /** Unpacks the programs beside earlier ones, once. Two launchers may do so at the same time. */
  static Path unpack(Path jar, Path parent) {
    Path home = parent.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
    if (Files.isDirectory(home)) {
      return home;
    }
    try {
      Files.createDirectories(parent);
      Path unfinished = Files.createTempDirectory(parent, "unpacking");
      extract(jar, unfinished);
      moveIntoPlace(unfinished, home);
      return home;
    } catch (IOException e) {
      throw new LaunchException("Cannot unpack PostgreSQL to " + home + ": " + e.getMessage(), e);
    }
  }

  private static void moveIntoPlace(Path unfinished, Path home) throws IOException {
    try {
      Files.move(unfinished, home);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      // another launcher was faster; its copy is as good
    }
  }

  private static void extract(Path jar, Path target) throws IOException {
    try (JarFile archive = new JarFile(jar.toFile());
        InputStream compressed = archive.getInputStream(tarFile(archive));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new BufferedInputStream(
                    new XZInputStream(new BufferedInputStream(compressed)), 1 << 16))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        extract(tar, entry, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static ZipEntry tarFile(JarFile archive) throws IOException {
    return archive.stream()
        .filter(entry -> entry.getName().endsWith(".txz"))
        .findFirst()
        .orElseThrow(() -> new IOException("no tar file in " + archive.getName()));
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
      Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(target, permissions);
    }
  }
}
