/**
 * Feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, over HTTP as RFC 9110 and
 * RFC 9111 have it.
 */
package org.tidings.ingest.feed;
