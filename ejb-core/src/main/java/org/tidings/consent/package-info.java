/**
 * Lets a person connect an account of his outside (OAuth 2.0, authorization code), and keeps the
 * access tokens that his sources read with. {@link org.tidings.consent.AccessTokens} hands them
 * out.
 */
package org.tidings.consent;
