package org.tidings.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdminScriptTest {

  @Test
  void skips_comments_and_empty_lines() {
    assertThat(AdminScript.of("# why\n\n  set a=1  \nset b=2\n").commands())
        .containsExactly("set a=1", "set b=2");
  }

  @Test
  void gives_every_pool_a_password_from_the_configuration() {
    assertThat(AdminScript.read("post-boot-commands.txt").commands())
        .filteredOn(command -> command.startsWith("create-jdbc-connection-pool"))
        .hasSize(3)
        .allSatisfy(command -> assertThat(command).contains(".password}\""));
  }

  @Test
  void no_pool_waits_for_ever_for_the_database_or_for_a_connection() {
    assertThat(AdminScript.read("post-boot-commands.txt").commands())
        .filteredOn(command -> command.startsWith("create-jdbc-connection-pool"))
        .allSatisfy(
            command ->
                assertThat(command)
                    .containsPattern("--maxwait=[1-9]")
                    .containsPattern(":connectTimeout=[1-9]")
                    .containsPattern(":loginTimeout=[1-9]")
                    .containsPattern(":socketTimeout=[1-9]"));
  }
}
