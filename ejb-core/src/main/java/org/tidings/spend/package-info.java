/** Watches over what reading costs the operator: each workspace has so much for a month. */
package org.tidings.spend;
