/** The demo: a mailbox that really receives mail, and the way from there to the first digest. */
package org.tidings.launch.demo;
