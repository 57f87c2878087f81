package org.tidings.ingest.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceConnector;
import org.tidings.ingest.SourceConnectorContract;

class LinkedInContractTest implements SourceConnectorContract {

  private final LinkedInWorld world = LinkedInWorld.start();

  @AfterEach
  void close() {
    assertThat(world.linkedIn.violations()).isEmpty();
    world.close();
  }

  @Override
  public SourceConnector connector() {
    return world.connector;
  }

  @Override
  public SourceAccess access() {
    return world.access();
  }

  @Override
  public SourceAccess accessWithWrongSecret() {
    return world.access(secret(), List.of());
  }

  /** Where LinkedIn is no setting says; so it goes away. */
  @Override
  public SourceAccess accessToNobody() {
    world.linkedIn.close();
    return world.access(secret(), List.of());
  }

  @Override
  public String secret() {
    return "AQX-of-somebody-else";
  }

  @Override
  public void add(String subject) {
    world.linkedIn.post(LinkedInWorld.PAGE, subject);
    world.settle();
  }

  @Override
  public Object stateOfSource() {
    return world.linkedIn.state();
  }
}
