package org.tidings.testing.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Invitation;
import org.tidings.account.Invitations;

/** Invitations in a list. */
public final class InMemoryInvitations implements Invitations {

  private final List<Invitation> invitations = new ArrayList<>();

  @Override
  public void add(Invitation invitation) {
    invitations.add(invitation);
  }

  @Override
  public Optional<Invitation> find(UUID id) {
    return invitations.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Invitation> lock(UUID id) {
    return find(id);
  }

  @Override
  public Optional<Invitation> toAddress(String email) {
    return invitations.stream().filter(one -> one.email().equals(email)).findFirst();
  }

  @Override
  public List<Invitation> all() {
    return invitations.stream()
        .sorted(Comparator.comparing(Invitation::createdAt).reversed())
        .toList();
  }

  @Override
  public void remove(Invitation invitation) {
    invitations.remove(invitation);
  }
}
