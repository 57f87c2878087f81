package org.tidings.launch;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class BuildVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"Tidings " + ProductVersion.current().text()};
  }
}
