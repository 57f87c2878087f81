package org.tidings.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URL;
import java.net.http.HttpClient;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who connects to servers outside, and how long he waits for them. */
class ConnectionsTest {

  /** What makes a client, and what sets an end to its waiting. */
  private static final Map<String, String> DEADLINES =
      Map.of(
          "software.amazon.awssdk.services.sqs.SqsClient.builder", "apiCallTimeout",
          "software.amazon.awssdk.services.kms.KmsClient.builder", "apiCallTimeout",
          "software.amazon.awssdk.services.secretsmanager.SecretsManagerClient.builder",
              "apiCallTimeout",
          "org.apache.hc.client5.http.impl.classic.HttpClients.custom", "setResponseTimeout",
          "java.net.http.HttpClient.newBuilder", "connectTimeout",
          "java.net.http.HttpRequest.newBuilder", "timeout",
          "java.net.Socket.<init>", "setSoTimeout");

  @Test
  void connections_to_servers_that_users_name_are_made_behind_the_guard() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.tidings.net", "org.tidings.launch..")
        .and()
        .doNotHaveSimpleName("SmtpSockets") // to the operator's own mail server
        .should()
        .callConstructor(Socket.class)
        .orShould()
        .callMethod(InetAddress.class, "getByName", String.class)
        .orShould()
        .callMethod(InetAddress.class, "getAllByName", String.class)
        .orShould()
        .callMethod(HttpClient.class, "newBuilder")
        .check(Product.CLASSES);
  }

  @Test
  void nobody_connects_without_saying_how_long_he_waits() {
    noClasses()
        .should()
        .callConstructor(Socket.class, String.class, int.class)
        .orShould()
        .callConstructor(Socket.class, InetAddress.class, int.class)
        .orShould()
        .callMethod(Socket.class, "connect", SocketAddress.class)
        .orShould()
        .callMethod(URL.class, "openConnection")
        .orShould()
        .callMethod(URL.class, "openStream")
        .orShould()
        .callMethod(HttpClient.class, "newHttpClient")
        .check(Product.CLASSES);
  }

  @Test
  void whoever_makes_a_client_sets_an_end_to_its_waiting() {
    for (String making : DEADLINES.keySet()) {
      classes().that(call(making)).should(haveCalled(DEADLINES.get(making))).check(Product.CLASSES);
    }
  }

  private static DescribedPredicate<JavaClass> call(String method) {
    return DescribedPredicate.describe(
        "call " + method,
        one ->
            one.getAccessesFromSelf().stream()
                .anyMatch(
                    access ->
                        (access.getTargetOwner().getName() + "." + access.getName())
                            .equals(method)));
  }

  private static ArchCondition<JavaClass> haveCalled(String deadline) {
    return new ArchCondition<>("call " + deadline) {
      @Override
      public void check(JavaClass one, ConditionEvents events) {
        boolean called =
            one.getAccessesFromSelf().stream()
                .anyMatch(access -> access.getName().equals(deadline));
        events.add(
            new SimpleConditionEvent(
                one, called, one.getName() + " sets " + deadline + ": " + called));
      }
    };
  }
}
