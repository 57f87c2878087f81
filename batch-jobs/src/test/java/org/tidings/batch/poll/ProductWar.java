package org.tidings.batch.poll;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The product below its web: this module and all it needs at run time, as a WAR. */
final class ProductWar {

  /** Written by the build. */
  private static final Path CLASS_PATH = Path.of("target", "server", "product-classpath");

  private ProductWar() {}

  /** The WAR with test support in it. */
  static WebArchive with(Class<?>... support) {
    try {
      String[] needed = Files.readString(CLASS_PATH).strip().split(File.pathSeparator, -1);
      return ShrinkWrap.create(WebArchive.class, "tidings.war")
          .addAsLibraries(Arrays.stream(needed).map(File::new).toArray(File[]::new))
          .addAsLibraries(
              Stream.of(PollRun.class, Assertions.class, Awaitility.class, Matcher.class)
                  .map(ProductWar::jarOf)
                  .toArray(File[]::new))
          .addClasses(support);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
