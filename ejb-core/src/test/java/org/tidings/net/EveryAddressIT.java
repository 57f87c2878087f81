package org.tidings.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.net.Dialler.Way;

/**
 * The product in a network of its own in which every address, of IPv4 and of IPv6, is the machine
 * itself: no connection, to wherever, goes unheard.
 */
class EveryAddressIT {

  private static final String PUBLIC = "193.0.6.139";
  private static final String OWN_EVERYTHING =
      "ip link set lo up && ip route add local 0.0.0.0/0 dev lo"
          + " && ip -6 route add local ::/0 dev lo && exec \"$@\"";

  private static final Properties HEARD = new Properties();

  @BeforeAll
  static void dialEverybody() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "unshare",
                "--map-root-user",
                "--net",
                "sh",
                "-c",
                OWN_EVERYTHING,
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EveryAddress.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(printed).isZero();
    HEARD.load(new StringReader(printed));
  }

  @Test
  void everything_that_is_dialled_is_heard() {
    assertThat(Integer.parseInt(HEARD.getProperty("plain"))).isGreaterThan(60);
    assertThat(HEARD).containsEntry("public", String.valueOf(Way.values().length * 2));
  }

  @Test
  void no_hostile_host_is_dialled() {
    assertThat(HEARD).containsEntry("hostile", "0");
  }

  @ParameterizedTest
  @EnumSource
  void the_address_that_was_checked_is_the_one_that_is_dialled(Way way) {
    assertThat(HEARD)
        .containsEntry("rebound-first-" + way, PUBLIC)
        .containsEntry("rebound-lookups-" + way, "1")
        .containsEntry("rebound-then-" + way, "");
  }

  @Test
  void a_redirect_leads_nowhere_unasked() {
    assertThat(HEARD).containsEntry("redirect-status", "302").containsEntry("redirected", PUBLIC);
  }
}
