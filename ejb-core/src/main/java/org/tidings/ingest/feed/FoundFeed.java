package org.tidings.ingest.feed;

import java.net.URI;
import org.tidings.net.HttpAnswer;

/**
 * A feed and how it was found.
 *
 * @param address the one to ask from now on
 */
record FoundFeed(FeedDocument document, HttpAnswer answer, URI address) {}
