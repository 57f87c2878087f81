package org.tidings.ingest.mime;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.tidings.ingest.FetchedItem.Trait;

/** Reads from the headers what kind of mail it is. */
final class MailTraits {

  private static final Set<String> TO_MANY = Set.of("bulk", "list", "junk");

  private MailTraits() {}

  static Set<Trait> of(MailHeaders headers) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (headers.has("list-id")
        || headers.has("list-unsubscribe")
        || TO_MANY.contains(value(headers, "precedence"))) {
      traits.add(Trait.BULK);
    }
    if (headers.has("auto-submitted") && !value(headers, "auto-submitted").startsWith("no")) {
      traits.add(Trait.AUTOMATIC);
    }
    if (value(headers, "importance").equals("high")
        || value(headers, "x-priority").startsWith("1")) {
      traits.add(Trait.IMPORTANT);
    }
    if (headers.has("x-tidings-mail")) {
      traits.add(Trait.OWN_MAIL);
    }
    return traits;
  }

  private static String value(MailHeaders headers, String name) {
    return headers.raw(name).strip().toLowerCase(Locale.ROOT);
  }
}
