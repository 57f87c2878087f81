package org.tidings.people;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.tidings.account.Membership;
import org.tidings.account.Memberships;
import org.tidings.account.Role;
import org.tidings.problem.ConflictException;
import org.tidings.problem.ForbiddenException;
import org.tidings.problem.NotFoundException;

/**
 * Who belongs to the workspace while one of them changes that. Nobody else does until the
 * transaction ends, and so what is true here stays true.
 *
 * @param me who changes it
 */
record Roll(Map<UUID, Membership> members, UUID me) {

  static Roll lock(Memberships memberships, UUID me) {
    return new Roll(memberships.lockAll(), me);
  }

  Membership member(UUID id) {
    return Optional.ofNullable(members.get(id)).orElseThrow(() -> new NotFoundException("member"));
  }

  /** Owners have a say over everybody, admins over all but owners, as what each is now. */
  void requireSayOver(Role other) {
    Role mine = Optional.ofNullable(members.get(me)).map(Membership::role).orElse(Role.MEMBER);
    if (!hasSayOver(mine, other)) {
      throw new ForbiddenException();
    }
  }

  static boolean hasSayOver(Role role, Role other) {
    return role.covers(Role.ADMIN) && role.covers(other);
  }

  /** Goes on unless the member is the only owner. */
  void requireOwnerBesides(Membership member) {
    if (member.role() == Role.OWNER && members.values().stream().noneMatch(ownerBesides(member))) {
      throw new ConflictException(
          "This is the last owner of the workspace. Make somebody else an owner first, or erase the"
              + " workspace.");
    }
  }

  private static Predicate<Membership> ownerBesides(Membership member) {
    return one -> one.role() == Role.OWNER && !one.userId().equals(member.userId());
  }
}
