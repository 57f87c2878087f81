/**
 * Reads mailboxes by IMAP (RFC 3501), the source type {@code email}. It never changes a mailbox:
 * folders are opened by EXAMINE and mails are read by BODY.PEEK.
 */
package org.tidings.ingest.imap;
