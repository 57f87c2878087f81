package org.tidings.people;

import static org.tidings.manage.Callers.member;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.deliver.Mailer.PlainMail;
import org.tidings.deliver.PortalLinks;
import org.tidings.identity.Admission;
import org.tidings.identity.CurrentCaller;
import org.tidings.privacy.PersonErasure;
import org.tidings.testing.memory.InMemoryDirectory;
import org.tidings.testing.memory.InMemoryErasures;
import org.tidings.testing.memory.Workspace;

/** Ann's workspace with further people, and the services as each of them calls them. */
final class Office {

  static final String LINK = "https://tidings.example/join.xhtml?t=";

  final Workspace world = new Workspace();
  final InMemoryDirectory logins = new InMemoryDirectory();
  final List<PlainMail> sent = new ArrayList<>();

  UUID add(String email, Role role) {
    return world.admit(UUID.randomUUID(), email, role);
  }

  Team team(UUID caller) {
    CurrentCaller current = caller(caller);
    return new Team(
        current,
        world.memberships,
        open(current),
        erasure(current),
        world.ssoIdentities,
        world.trail,
        world.clock);
  }

  private PersonErasure erasure(CurrentCaller caller) {
    return new InMemoryErasures(world, caller).person;
  }

  InvitationDesk desk(UUID caller) {
    return new InvitationDesk(open(caller), sent::add, new PortalLinks("https://tidings.example"));
  }

  OpenInvitations open(UUID caller) {
    return open(caller(caller));
  }

  private OpenInvitations open(CurrentCaller caller) {
    return new OpenInvitations(
        caller,
        world.accounts,
        world.memberships,
        world.invitations,
        world.allowance,
        world.trail,
        world.clock,
        Duration.ofDays(7));
  }

  Joining joining() {
    return new Joining(
        world.people,
        world.tenants,
        new Acceptance(
            world.tenants,
            world.accounts,
            world.memberships,
            world.invitations,
            logins,
            world.people,
            new Admission(world.accounts, world.schedules, world.keys, world.clock),
            world.allowance,
            world.trail,
            world.clock));
  }

  /** The token of the link in the last mail. */
  String lastToken() {
    String text = sent.get(sent.size() - 1).text();
    String after = text.substring(text.indexOf(LINK) + LINK.length());
    return after.substring(0, after.indexOf('\n'));
  }

  Role roleOf(UUID user) {
    return world.accounts.roleOf(user);
  }

  private CurrentCaller caller(UUID user) {
    return member(world, user, roleOf(user));
  }
}
