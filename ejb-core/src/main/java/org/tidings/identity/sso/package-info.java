/**
 * Sign-in with an identity provider of a workspace's own (Enterprise). It lets people into this one
 * workspace and makes them members there; whoever runs the provider, or says to, gains nothing
 * anywhere else.
 */
package org.tidings.identity.sso;
