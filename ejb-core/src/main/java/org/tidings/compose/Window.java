package org.tidings.compose;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The notifications of a digest's window, read.
 *
 * @param items what may be told
 * @param leftOut what may not, and why
 */
record Window(List<NewsItem> items, Map<UUID, LeftOut> leftOut) {}
