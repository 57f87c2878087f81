package org.tidings.testing.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidings.secrets.CredentialStore;
import org.tidings.secrets.SecretUnavailableException;

/** Credentials in a map, and how often each was read. */
public final class InMemoryCredentialStore implements CredentialStore {

  private record Kept(String text, Instant since) {}

  private final Map<String, Kept> kept = new TreeMap<>();
  private final Clock clock;
  private int reads;

  InMemoryCredentialStore(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean isOffered() {
    return true;
  }

  @Override
  public void create(String name, String text) {
    kept.put(name, new Kept(text, clock.instant()));
  }

  @Override
  public String read(String name) {
    reads++;
    return Optional.ofNullable(kept.get(name))
        .orElseThrow(() -> new SecretUnavailableException(name, "it is gone", null))
        .text();
  }

  @Override
  public List<String> names(String beginning, Instant before) {
    return kept.keySet().stream()
        .filter(name -> name.startsWith(beginning) && kept.get(name).since().isBefore(before))
        .toList();
  }

  @Override
  public void delete(String name) {
    kept.remove(name);
  }

  /** How often something was read. */
  public int reads() {
    return reads;
  }

  /** The names of all that is kept. */
  public List<String> all() {
    return List.copyOf(kept.keySet());
  }
}
