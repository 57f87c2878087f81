/** Understands what X answers by its API v2 and keeps how far its streams have been read. */
package org.tidings.ingest.x;
