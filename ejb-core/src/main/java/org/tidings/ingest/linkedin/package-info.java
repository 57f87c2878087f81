/**
 * Pages of organizations at LinkedIn, by its Community Management API, with the account of somebody
 * who administers them.
 */
package org.tidings.ingest.linkedin;
