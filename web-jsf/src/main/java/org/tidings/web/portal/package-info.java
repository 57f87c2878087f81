/**
 * The portal's pages: one backing bean per page, which holds what the page shows and calls the same
 * services as the API. No query, no rule, no transaction.
 */
package org.tidings.web.portal;
