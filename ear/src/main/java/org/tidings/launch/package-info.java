/**
 * The command line of Tidings, and the start and stop of all embedded parts in one JVM: database,
 * server, queue and, for the demo, a mailbox.
 */
package org.tidings.launch;
