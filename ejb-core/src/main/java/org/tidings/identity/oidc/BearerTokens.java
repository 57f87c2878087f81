package org.tidings.identity.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tidings.account.ExternalIdentities;
import org.tidings.account.ExternalIdentity;
import org.tidings.account.IdentityHolder;
import org.tidings.account.TokenScope;
import org.tidings.identity.Caller;
import org.tidings.identity.ForAnybody;

/**
 * Finds out who calls the API with an access token of the configured provider (RFC 9068, and the
 * JWTs that providers issued before it). Only persons who have signed in here are known.
 */
@ApplicationScoped
@ForAnybody
public class BearerTokens {

  /** Everything else, {@code tidings.read} among it, may read. */
  static final String WRITE = "tidings.write";

  private static final int MAX_CHARS = 8192;
  private static final Pattern JWT = Pattern.compile("ey[\\w-]+\\.[\\w-]+\\.[\\w-]+");
  private static final Set<JOSEObjectType> TYPES =
      new HashSet<>(Arrays.asList(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
  private static final Logger LOG = System.getLogger(BearerTokens.class.getName());

  private final ConfiguredProvider configured;
  private final Discovery discovery;
  private final ExternalIdentities identities;
  private final Clock clock;

  @Inject
  public BearerTokens(
      ConfiguredProvider configured,
      Discovery discovery,
      ExternalIdentities identities,
      Clock clock) {
    this.configured = configured;
    this.discovery = discovery;
    this.identities = identities;
    this.clock = clock;
  }

  protected BearerTokens() {
    this(null, null, null, null); // for the container
  }

  /**
   * The caller that a token stands for; a bad one stands for nobody.
   *
   * @param workspace the id of the workspace that he asks for; his oldest when he does not say
   */
  public Optional<Caller> callerOf(String token, Optional<String> workspace) {
    if (token.length() > MAX_CHARS || !JWT.matcher(token).matches()) {
      return Optional.empty();
    }
    return configured
        .find()
        .filter(provider -> provider.audience().isPresent())
        .flatMap(provider -> callerOf(provider, token, workspace));
  }

  private Optional<Caller> callerOf(Provider provider, String token, Optional<String> workspace) {
    try {
      JWTClaimsSet claims = claims(provider, token);
      TokenScope scope = scope(claims);
      ExternalIdentity identity = new ExternalIdentity(claims.getIssuer(), claims.getSubject());
      return identities.find(identity).stream()
          .filter(holder -> workspace.map(holder.tenant().toString()::equals).orElse(true))
          .findFirst()
          .map(holder -> caller(holder, scope));
    } catch (OidcRefusedException e) {
      LOG.log(Level.WARNING, "A bearer token was refused: {0}", e.getMessage());
    } catch (ParseException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "A bearer token was refused: it cannot be read");
    }
    return Optional.empty();
  }

  private JWTClaimsSet claims(Provider provider, String token) throws ParseException {
    SignedJWT signed = SignedJWT.parse(token);
    if (signed.getHeader().getKeyID() == null) {
      throw new OidcRefusedException(Refusal.UNPROVEN, "It does not name its key");
    }
    return new TokenCheck(
            provider.issuer(),
            provider.audience().orElseThrow(),
            discovery.of(provider).keys(),
            TYPES,
            clock)
        .claims(signed);
  }

  private static TokenScope scope(JWTClaimsSet claims) throws ParseException {
    String scope = claims.getStringClaim("scope");
    boolean writes = scope != null && List.of(scope.split(" ")).contains(WRITE);
    return writes ? TokenScope.WRITE : TokenScope.READ;
  }

  private static Caller caller(IdentityHolder holder, TokenScope scope) {
    return new Caller(holder.tenant(), holder.userId(), holder.role(), scope);
  }
}
