package studio.config.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import studio.config.written.Secret;
import studio.config.written.WebAddress;
import tools.jackson.databind.json.JsonMapper;

/// The contract with a real Vault: `vault server -dev -dev-root-token-id=root`, then
/// `-Dvault.url=http://127.0.0.1:8200 -Dvault.token=root`. It writes below secret/nightshift.
@EnabledIfSystemProperty(named = "vault.url", matches = ".+")
class RealVaultTest implements VaultContract {
  @Override
  public WebAddress address() {
    return new WebAddress(System.getProperty("vault.url"));
  }

  @Override
  public Secret token() {
    return new Secret(System.getProperty("vault.token", "root"));
  }

  @Override
  public void keep(String path, Map<String, String> fields) {
    URI place =
        URI.create(address().written() + "/v1/" + path.replaceFirst("^secret/", "secret/data/"));
    var request =
        HttpRequest.newBuilder(place)
            .header("X-Vault-Token", token().reveal())
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JsonMapper.shared().writeValueAsString(Map.of("data", fields))))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertEquals(200, client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
