package studio.hardware.echo;

import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The same against a real one: -Decho.url=http://127.0.0.1:8309.
@EnabledIfSystemProperty(named = "echo.url", matches = ".+")
class RealEchoTest extends EchoContract {
  @Override
  URI url() {
    return URI.create(System.getProperty("echo.url"));
  }
}
