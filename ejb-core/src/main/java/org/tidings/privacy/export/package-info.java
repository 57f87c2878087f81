/** Everything that Tidings keeps of a person, for that person, as one archive. */
package org.tidings.privacy.export;
