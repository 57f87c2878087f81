package org.tidings.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The classes of the product, read once. */
final class Product {

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(
              Stream.of("persistence", "ejb-core", "batch-jobs", "web-jsf", "ear")
                  .map(module -> Path.of("..", module, "target", "classes"))
                  .toList());

  private Product() {}
}
