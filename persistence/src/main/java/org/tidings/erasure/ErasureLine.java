package org.tidings.erasure;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of the file of erasures, which is kept apart from the database so that it survives a
 * restore: time, erasure, workspace and person, {@code *} for everybody.
 *
 * @param person empty: the whole workspace
 */
public record ErasureLine(Instant at, UUID id, UUID tenant, Optional<UUID> person) {

  private static final String EVERYBODY = "*";
  private static final int WORDS = 4;

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  public static ErasureLine parse(String line) {
    String[] words = line.strip().split(" ", -1);
    if (words.length == WORDS) {
      try {
        ErasureLine read =
            new ErasureLine(
                Instant.parse(words[0]),
                UUID.fromString(words[1]),
                UUID.fromString(words[2]),
                words[3].equals(EVERYBODY)
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(words[3])));
        if (read.toString().equals(line.strip())) { // a UUID that was cut off is read as another
          return read;
        }
      } catch (DateTimeException | IllegalArgumentException e) {
        // the sentence below says what is wrong
      }
    }
    throw new IllegalArgumentException("This is not a line of a file of erasures: " + line);
  }

  @Override
  public String toString() {
    return at + " " + id + " " + tenant + " " + person.map(UUID::toString).orElse(EVERYBODY);
  }
}
