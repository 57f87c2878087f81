package org.tidings.consent;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.problem.NotFoundException;

/**
 * The authorization code flow by which the caller connects an account of his outside: sends his
 * browser to the provider, and redeems what it brings back. Asks the provider, so it stands outside
 * transactions.
 */
@ApplicationScoped
@Requires(Role.MEMBER)
public class ConsentFlow {

  private final CurrentCaller caller;
  private final ConsentProviders providers;
  private final TokenEndpoint endpoint;
  private final AccountNames names;
  private final OwnGrants grants;
  private final ConsentStore store;
  private final Clock clock;

  /**
   * A consent that has begun.
   *
   * @param attempt what the browser must bring back; kept for it until then
   * @param address where it goes to consent
   */
  public record Begun(ConsentAttempt attempt, URI address) {}

  @Inject
  public ConsentFlow(
      CurrentCaller caller,
      ConsentProviders providers,
      TokenEndpoint endpoint,
      AccountNames names,
      OwnGrants grants,
      ConsentStore store,
      Clock clock) {
    this.caller = caller;
    this.providers = providers;
    this.endpoint = endpoint;
    this.names = names;
    this.grants = grants;
    this.store = store;
    this.clock = clock;
  }

  protected ConsentFlow() {
    this(null, null, null, null, null, null, null); // for the container
  }

  /**
   * Begins.
   *
   * @param again the grant to be renewed, if it is about one
   * @throws ConsentRefusedException when the provider is not offered
   * @throws NotFoundException when the caller has no such grant
   */
  public Begun begin(String code, Optional<UUID> again) {
    Caller me = caller.require();
    ConsentProvider provider = providers.require(code);
    if (again.isPresent() && !grants.has(me.userId(), List.of(code), again.get())) {
      throw new NotFoundException("account");
    }
    ConsentAttempt attempt =
        new ConsentAttempt(
            new State().getValue(),
            new CodeVerifier().getValue(),
            code,
            me.tenant().value(),
            me.userId(),
            again.orElse(null),
            clock.instant());
    return new Begun(attempt, address(provider, attempt));
  }

  private static URI address(ConsentProvider provider, ConsentAttempt attempt) {
    AuthorizationRequest.Builder request =
        new AuthorizationRequest.Builder(ResponseType.CODE, new ClientID(provider.clientId()))
            .endpointURI(provider.authorization())
            .redirectionURI(provider.redirectUri())
            .scope(Scope.parse(provider.scopes()))
            .state(new State(attempt.state()));
    if (provider.declared().pkce()) {
      request.codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
    }
    provider.parameters().forEach(request::customParameter);
    // Not everybody reads a plus as the space that it is.
    return URI.create(request.build().toURI().toString().replace("+", "%20"));
  }

  /**
   * Connects the account that the browser comes back with. X's codes live for 30 seconds: redeemed
   * here and now.
   *
   * @param code of the provider whose address the browser came to
   * @param attempt what this browser began
   * @param parameters of the request that the provider sent the browser with
   * @throws ConsentRefusedException when nothing was connected
   */
  public void finish(String code, ConsentAttempt attempt, Map<String, List<String>> parameters) {
    ConsentProvider provider = providers.require(code);
    require(attempt.isOf(caller.require()), "Somebody else began it");
    require(!attempt.isOver(clock.instant()), "It took too long");
    if (!attempt.provider().equals(code)) {
      throw new ConsentRefusedException(
          ConsentRefusal.UNPROVEN, "It was begun with another provider");
    }
    AuthorizationCode redeemable = AuthorizationAnswer.code(provider, attempt, parameters);
    IssuedTokens tokens = redeem(provider, redeemable, attempt);
    if (!provider.isEnough(tokens.scopes())) {
      throw new ConsentRefusedException(
          ConsentRefusal.TOO_LITTLE, "Fewer scopes were granted than asked for");
    }
    store.keep(attempt, tokens, names.of(provider, tokens));
  }

  private static void require(boolean begunHere, String otherwise) {
    if (!begunHere) {
      throw new ConsentRefusedException(ConsentRefusal.NOT_BEGUN, otherwise);
    }
  }

  private IssuedTokens redeem(
      ConsentProvider provider, AuthorizationCode code, ConsentAttempt attempt) {
    TokenResult result = endpoint.redeem(provider, code, attempt.verifier());
    if (result instanceof TokenResult.Issued issued) {
      return issued.tokens();
    } else if (result instanceof TokenResult.Denied denied) {
      throw new ConsentRefusedException(
          ConsentRefusal.CODE_REFUSED, "The token endpoint said " + denied.error());
    } else if (result instanceof TokenResult.Misconfigured wrong) {
      throw new ConsentRefusedException(
          ConsentRefusal.MISCONFIGURED, "The token endpoint said " + wrong.error());
    }
    throw new ConsentRefusedException(
        ConsentRefusal.UNREACHABLE,
        "The token endpoint gave " + ((TokenResult.Unanswered) result).why());
  }
}
