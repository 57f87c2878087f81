/** Reads posts at X by its API v2, and counts what X charges for them. */
package org.tidings.ingest.x;
