package org.tidings.testing.memory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tidings.account.Directory;
import org.tidings.account.Login;
import org.tidings.account.TokenHolder;

/** Logins and tokens in maps; counts how often it is asked. */
public final class InMemoryDirectory implements Directory {

  private final Map<String, String> hashes = new LinkedHashMap<>();
  private final Map<String, Login> logins = new LinkedHashMap<>();
  private final Map<String, TokenHolder> tokens = new LinkedHashMap<>();
  private final Map<String, Instant> expiries = new LinkedHashMap<>();
  private final Set<UUID> forgotten = new LinkedHashSet<>();
  private int questions;

  public void put(String email, Login login) {
    logins.put(email, login);
  }

  public void put(String tokenHash, TokenHolder holder, Instant expiresAt) {
    tokens.put(tokenHash, holder);
    expiries.put(tokenHash, expiresAt);
  }

  /** The password hash of a login that was created. */
  public String hashOf(String email) {
    return hashes.get(email);
  }

  /** The logins that were to be forgotten. */
  public Set<UUID> forgotten() {
    return forgotten;
  }

  public int questions() {
    return questions;
  }

  @Override
  public boolean createLogin(UUID loginId, String email, String passwordHash, Instant now) {
    return hashes.putIfAbsent(email.toLowerCase(Locale.ROOT), passwordHash) == null;
  }

  @Override
  public List<Login> findLogin(String email) {
    questions++;
    return Optional.ofNullable(logins.get(email.toLowerCase(Locale.ROOT))).stream().toList();
  }

  @Override
  public Optional<TokenHolder> useToken(String tokenHash, Instant now) {
    questions++;
    return Optional.ofNullable(tokens.get(tokenHash))
        .filter(holder -> now.isBefore(expiries.get(tokenHash)));
  }

  @Override
  public boolean forgetLogin(UUID loginId) {
    return forgotten.add(loginId);
  }
}
