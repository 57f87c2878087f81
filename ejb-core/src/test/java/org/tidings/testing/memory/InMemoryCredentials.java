package org.tidings.testing.memory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Credentials;
import org.tidings.account.Resetting;
import org.tidings.tenant.TenantId;

/** The password of one person, a member of a workspace, and the link to choose a new one. */
public final class InMemoryCredentials implements Credentials {

  private record Link(String tokenHash, Instant until) {}

  private final Map<UUID, String> hashes = new LinkedHashMap<>();
  private final Resetting person;
  private Optional<Link> link = Optional.empty();

  public InMemoryCredentials(TenantId tenant, UUID userId, String email) {
    person = new Resetting(email, tenant, userId);
  }

  public void put(UUID loginId, String hash) {
    hashes.put(loginId, hash);
  }

  public String hashOf(UUID loginId) {
    return hashes.get(loginId);
  }

  @Override
  public boolean changePassword(UUID loginId, String knownHash, String newHash) {
    return hashes.replace(loginId, knownHash, newHash);
  }

  @Override
  public boolean expectReset(String email, String tokenHash, Instant until) {
    if (!email.equals(person.email())) {
      return false;
    }
    link = Optional.of(new Link(tokenHash, until));
    return true;
  }

  @Override
  public List<Resetting> findReset(String tokenHash, Instant now) {
    return link
        .filter(known -> known.tokenHash().equals(tokenHash))
        .filter(known -> now.isBefore(known.until()))
        .map(known -> person)
        .stream()
        .toList();
  }

  @Override
  public boolean resetPassword(String tokenHash, String newHash, Instant now) {
    if (findReset(tokenHash, now).isEmpty()) {
      return false;
    }
    hashes.replaceAll((login, old) -> newHash);
    link = Optional.empty();
    return true;
  }
}
