package org.tidings.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tidings.account.InvitationPlace;
import org.tidings.account.PeopleDirectory;
import org.tidings.account.Standing;
import org.tidings.identity.Caller;
import org.tidings.identity.ChosenPassword;
import org.tidings.identity.ForAnybody;
import org.tidings.identity.NotSignedInException;
import org.tidings.identity.Tokens;
import org.tidings.people.Acceptance.Opened;
import org.tidings.people.InvitationCard.Way;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.secrets.Secret;
import org.tidings.tenant.TenantContext;

/**
 * Lets in whoever holds the link of an invitation. Works outside any tenant, and enters the one
 * that the invitation is to.
 */
@ApplicationScoped
@ForAnybody
public class Joining {

  private final PeopleDirectory people;
  private final TenantContext tenants;
  private final Acceptance acceptance;

  @Inject
  public Joining(PeopleDirectory people, TenantContext tenants, Acceptance acceptance) {
    this.people = people;
    this.tenants = tenants;
    this.acceptance = acceptance;
  }

  protected Joining() {
    this(null, null, null); // for the container
  }

  /**
   * What the invitation says; nothing when it cannot be accepted any more.
   *
   * @param visitor who he is in another workspace, if he is signed in there
   */
  public Optional<InvitationCard> read(String token, Optional<Caller> visitor) {
    return enter(token, acceptance::read)
        .flatMap(card -> card)
        .map(card -> card.with(way(card.email(), visitor.flatMap(this::login))));
  }

  private Way way(String email, Optional<UUID> visitorsLogin) {
    Optional<UUID> invited = people.loginOf(email);
    if (visitorsLogin.isPresent()) {
      return visitorsLogin.equals(invited) ? Way.JOIN : Way.SIGN_OUT;
    }
    return invited.isPresent() ? Way.SIGN_IN : Way.CHOOSE_PASSWORD;
  }

  /**
   * Joins somebody who is signed in; answers who he is in the workspace that he joined.
   *
   * @throws ConflictException when the invitation is void, or for another address
   */
  public Caller join(String token, Caller visitor, ZoneId zone) {
    UUID login = login(visitor).orElseThrow(NotSignedInException::new);
    return enter(token, opened -> acceptance.accept(opened, login, zone))
        .orElseThrow(Joining::isVoid);
  }

  /**
   * Joins somebody who has no account, and opens one for the invited address.
   *
   * @throws InvalidInputException when nobody should have the password
   * @throws ConflictException when the invitation is void, or the address has an account by now
   */
  public Caller join(String token, Secret password, ZoneId zone) {
    InvitationCard card = // read before a hash is made for anybody who asks
        enter(token, acceptance::read).flatMap(found -> found).orElseThrow(Joining::isVoid);
    ChosenPassword chosen = ChosenPassword.of("password", password, card.email(), card.workspace());
    return enter(token, opened -> acceptance.accept(opened, chosen, zone))
        .orElseThrow(Joining::isVoid);
  }

  private Optional<UUID> login(Caller visitor) {
    return people.standing(visitor.tenant(), visitor.userId()).map(Standing::loginId);
  }

  private <T> Optional<T> enter(String token, Function<Opened, T> work) {
    return place(token)
        .map(
            found ->
                tenants.call(
                    found.tenant(),
                    () -> work.apply(new Opened(found.invitationId(), Tokens.hash(token)))));
  }

  private Optional<InvitationPlace> place(String token) {
    return Tokens.isWellFormed(OpenInvitations.TOKEN_PREFIX, token)
        ? people.invitation(Tokens.hash(token))
        : Optional.empty();
  }

  private static ConflictException isVoid() {
    return new ConflictException(Acceptance.VOID);
  }
}
