package org.tidings.testing.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.InvitationPlace;
import org.tidings.account.PeopleDirectory;
import org.tidings.account.Role;
import org.tidings.account.Standing;
import org.tidings.account.WorkspaceOfLogin;
import org.tidings.tenant.TenantId;

/** What the directory answers about one workspace, and about others that tests tell it of. */
public final class InMemoryPeopleDirectory implements PeopleDirectory {

  private final Workspace world;
  private final Map<String, UUID> logins = new LinkedHashMap<>();
  private final Map<UUID, List<WorkspaceOfLogin>> elsewhere = new LinkedHashMap<>();

  InMemoryPeopleDirectory(Workspace world) {
    this.world = world;
  }

  /** Registers a login; answers its id. */
  public UUID login(String email) {
    return logins.computeIfAbsent(email, address -> UUID.randomUUID());
  }

  /** Makes a login a member of another workspace; answers who he is there. */
  public WorkspaceOfLogin join(UUID login, String workspace, Role role) {
    WorkspaceOfLogin joined =
        new WorkspaceOfLogin(TenantId.random(), UUID.randomUUID(), role, workspace);
    elsewhere.computeIfAbsent(login, id -> new ArrayList<>()).add(joined);
    return joined;
  }

  @Override
  public Optional<Standing> standing(TenantId tenant, UUID userId) {
    if (tenant.equals(world.tenant)) {
      return world
          .memberships
          .find(userId)
          .map(found -> new Standing(found.role(), world.accounts.user(userId).loginId()));
    }
    return elsewhere.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .filter(one -> one.tenant().equals(tenant) && one.userId().equals(userId))
                    .map(one -> new Standing(one.role(), entry.getKey())))
        .findFirst();
  }

  @Override
  public List<WorkspaceOfLogin> workspaces(UUID loginId) {
    List<WorkspaceOfLogin> found = new ArrayList<>();
    world.memberships.people().stream()
        .filter(member -> member.user().loginId().equals(loginId))
        .map(
            member ->
                new WorkspaceOfLogin(
                    world.tenant, member.user().id(), member.role(), Workspace.NAME))
        .forEach(found::add);
    found.addAll(elsewhere.getOrDefault(loginId, List.of()));
    return found;
  }

  @Override
  public Optional<InvitationPlace> invitation(String tokenHash) {
    return world.invitations.all().stream()
        .filter(one -> one.opensFor(tokenHash, Instant.MIN))
        .map(one -> new InvitationPlace(world.tenant, one.id()))
        .findFirst();
  }

  @Override
  public Optional<UUID> loginOf(String email) {
    return Optional.ofNullable(logins.get(email));
  }

  @Override
  public Optional<TenantId> ofSsoPage(String slug) {
    return world
        .ssoConfigurations
        .find()
        .filter(one -> one.slug().equals(slug))
        .map(one -> world.tenant);
  }

  @Override
  public Optional<UUID> holdLogin(String email) {
    return loginOf(email);
  }
}
