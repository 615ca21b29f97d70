package studio.hardware.gemini;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import studio.config.written.Secret;

/// The same against the real service, for money:
/// -Dgemini.url=https://generativelanguage.googleapis.com with the key in GEMINI_API_KEY.
@EnabledIfSystemProperty(named = "gemini.url", matches = ".+")
@EnabledIfEnvironmentVariable(named = "GEMINI_API_KEY", matches = ".+")
class RealGeminiTest extends GeminiContract {
  @Override
  GeminiSettings settings() {
    var usual =
        GeminiSettings.of(
            "test",
            new Secret(System.getenv("GEMINI_API_KEY")),
            "gemini-2.5-flash",
            "gemini-2.5-flash-image");
    return new GeminiSettings(
        usual.account(),
        Optional.of(URI.create(System.getProperty("gemini.url"))),
        usual.key(),
        usual.language(),
        usual.image(),
        usual.attempts(),
        usual.firstDelay(),
        usual.patience());
  }
}
