/**
 * The second factor of local accounts: codes of an authenticator app (RFC 6238), and recovery codes
 * for who has lost it.
 */
package org.tidings.identity.factor;
