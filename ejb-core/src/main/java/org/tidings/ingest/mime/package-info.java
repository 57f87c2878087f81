/** Reads mail as it comes in the wild (RFC 5322, RFC 2045 to 2047) and reduces it to text. */
package org.tidings.ingest.mime;
