package org.tidings.identity.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.time.Instant;

/**
 * What an issuer says of itself.
 *
 * @param keys its public keys, which are looked up again when one is not among them
 */
record KnownIssuer(
    OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant freshUntil) {}
