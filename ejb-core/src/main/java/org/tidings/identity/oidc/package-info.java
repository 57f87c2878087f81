/**
 * Sign-in with an identity provider (OpenID Connect Core 1.0): the authorization code flow with
 * PKCE for people, bearer JWTs for programs. Persons are known by issuer and subject, never by
 * e-mail.
 */
package org.tidings.identity.oidc;
