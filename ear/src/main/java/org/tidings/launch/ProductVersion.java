package org.tidings.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Properties;

/** The version of Tidings, ordered as Maven versions are: 0.10.0 comes after 0.9.1. */
public record ProductVersion(String text) implements Comparable<ProductVersion> {

  public ProductVersion {
    Version.parse(text);
  }

  /** The version this launcher was built as. */
  public static ProductVersion current() {
    Properties build = new Properties();
    try (InputStream in = ProductVersion.class.getResourceAsStream("build.properties")) {
      build.load(new java.io.InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ProductVersion(build.getProperty("version"));
  }

  @Override
  public int compareTo(ProductVersion other) {
    return Version.parse(text).compareTo(Version.parse(other.text));
  }
}
