package org.tidings.testing.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * One folder as files: how a test puts mail into a mailbox, and sees whether anybody touched it.
 */
public final class Maildir {

  private static final AtomicLong DELIVERIES = new AtomicLong();

  private final Path directory;
  private final int owner;

  Maildir(Path directory, int owner) {
    this.directory = directory;
    this.owner = owner;
  }

  /** Puts a mail in; it arrives at this moment as far as IMAP is concerned. */
  public void deliver(byte[] mail, Instant arrival) throws IOException {
    create();
    String name = arrival.getEpochSecond() + ".M" + DELIVERIES.incrementAndGet() + ".test";
    Path tmp = directory.resolve("tmp").resolve(name);
    Files.write(tmp, mail);
    Files.setLastModifiedTime(tmp, FileTime.from(arrival));
    Files.move(tmp, directory.resolve("new").resolve(name + ",S=" + mail.length));
  }

  /** Deletes a mail, counted from the oldest, without any IMAP command. */
  public void remove(int index) throws IOException {
    Files.delete(mails().get(index));
  }

  /** Marks a mail as read, counted from the oldest, without any IMAP command. */
  public void read(int index) throws IOException {
    Path mail = mails().get(index);
    String name = mail.getFileName().toString().replaceFirst(":2,.*", "");
    Files.move(mail, directory.resolve("cur").resolve(name + ":2,S"));
  }

  /** Deletes all mails, without any IMAP command. */
  public void removeAll() throws IOException {
    for (Path mail : mails()) {
      Files.delete(mail);
    }
  }

  /** Makes the server number this folder anew, as if it had been deleted and made again. */
  public void renumber() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Maildir::isNumbering).toList()) {
        Files.delete(file);
      }
    }
    Path list = directory.resolve("dovecot-uidlist");
    long validity = 4_000_000_000L + DELIVERIES.incrementAndGet();
    Files.writeString(list, "3 V" + validity + " N1 G" + "1".repeat(32) + "\n");
    own(list);
  }

  /** The mails with their content's hash, wherever in the folder they lie and with their flags. */
  public Map<String, String> snapshot() throws IOException {
    Map<String, String> mails = new TreeMap<>();
    for (Path mail : mails()) {
      String name = mail.getFileName().toString();
      mails.put(name, name + " " + Files.size(mail) + " " + Files.getLastModifiedTime(mail));
    }
    return mails;
  }

  private List<Path> mails() throws IOException {
    try (Stream<Path> fresh = Files.list(directory.resolve("new"));
        Stream<Path> known = Files.list(directory.resolve("cur"))) {
      return Stream.concat(fresh, known)
          .sorted((one, other) -> one.getFileName().compareTo(other.getFileName()))
          .toList();
    }
  }

  /** Makes the folder, empty, unless it is there. */
  public void create() throws IOException {
    if (Files.isDirectory(directory.resolve("new"))) {
      return;
    }
    for (Path parent : List.of(directory.getParent(), directory)) {
      Files.createDirectories(parent);
      own(parent);
    }
    for (String part : List.of("tmp", "cur", "new")) {
      makeOwned(directory.resolve(part));
    }
  }

  private void makeOwned(Path path) throws IOException {
    try {
      Files.createDirectory(path);
    } catch (FileAlreadyExistsException e) {
      return;
    }
    own(path);
  }

  private void own(Path path) {
    try {
      Files.setAttribute(path, "unix:uid", owner);
      Files.setAttribute(path, "unix:gid", owner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNumbering(Path file) {
    return file.getFileName().toString().startsWith("dovecot");
  }
}
