package org.tidings.testing.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Member;
import org.tidings.account.Membership;
import org.tidings.account.Memberships;

/** Who belongs to the workspace of {@link InMemoryAccounts}. */
public final class InMemoryMemberships implements Memberships {

  private final InMemoryAccounts accounts;

  InMemoryMemberships(InMemoryAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Membership> find(UUID userId) {
    return Optional.ofNullable(accounts.memberships().get(userId));
  }

  @Override
  public Map<UUID, Membership> lockAll() {
    return Map.copyOf(accounts.memberships());
  }

  @Override
  public List<Member> people() {
    return accounts.everybody().stream()
        .map(user -> new Member(user, accounts.roleOf(user.id())))
        .toList();
  }

  @Override
  public boolean includes(String email) {
    return accounts.everybody().stream().anyMatch(user -> user.email().equals(email));
  }
}
