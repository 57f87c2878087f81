/** What a person's archive is made of, and how far it has come. */
package org.tidings.export;
