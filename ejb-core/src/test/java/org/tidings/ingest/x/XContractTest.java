package org.tidings.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceConnector;
import org.tidings.ingest.SourceConnectorContract;
import org.tidings.secrets.Secret;

class XContractTest implements SourceConnectorContract {

  private static final String WRONG = "AT-of-nobody-0815";

  private XFixture fixture;

  @BeforeEach
  void start() throws IOException {
    fixture = new XFixture();
  }

  @AfterEach
  void stop() {
    assertThat(fixture.x.violations()).isEmpty();
    fixture.close();
  }

  @Override
  public SourceConnector connector() {
    return fixture.connector();
  }

  @Override
  public SourceAccess access() {
    return XFixture.mentions();
  }

  @Override
  public SourceAccess accessWithWrongSecret() {
    return new SourceAccess(
        access().settings(), Map.of(SourceAccess.ACCESS_TOKEN, new Secret(WRONG)));
  }

  @Override
  public SourceAccess accessToNobody() {
    fixture.x.close();
    return access();
  }

  @Override
  public String secret() {
    return WRONG;
  }

  @Override
  public void add(String subject) {
    fixture.clock.advance(Duration.ofSeconds(1));
    fixture.x.post("bob", "@ann " + subject);
  }

  @Override
  public Object stateOfSource() {
    return fixture.x.state();
  }
}
