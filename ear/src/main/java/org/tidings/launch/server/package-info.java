/** Payara Micro as a part of the installation: its log, its commands, its readiness. */
package org.tidings.launch.server;
