/**
 * News that programs send to a person: items signed with a secret that only he and they know. A
 * webhook is the first door; a mail address would be another one to the same items.
 */
package org.tidings.ingest.inbound;
