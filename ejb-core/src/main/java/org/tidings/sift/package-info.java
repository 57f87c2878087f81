/** What people's rules make of an item: one pure function, for digests and for previews. */
package org.tidings.sift;
