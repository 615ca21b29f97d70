package studio.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
  @TempDir private Path folder;

  @Test
  void anEngineWorksOnACardThatThereIs() throws IOException {
    refused(
        "cards: { rx9070xt: {} }\nollama: { den: { card: rx9070 } }",
        "ollama.den.card is \"rx9070\", but no card has that name; did you mean rx9070xt?");
    refused(
        "comfyui: { den: { card: rtx3060 } }",
        "comfyui.den.card is \"rtx3060\", but no card has that name; declare it as cards.rtx3060, or leave comfyui.den.card away when the engine has a machine of its own");
    refused(
        "trainer: { card: rtx3060, command: train }",
        "trainer.card is \"rtx3060\", but no card has that name; declare it as cards.rtx3060, or leave trainer.card away when the engine has a machine of its own");
  }

  @Test
  void twoCardsDoNotHaveOneAddress() throws IOException {
    refused(
        "cards:\n  one: { vendor: amd, address: '0000:0A:00.0' }\n  two: { vendor: nvidia, address: '0000:0a:00.0' }",
        "cards.one and cards.two are one card by their address; remove one of them, or correct it");
  }

  @Test
  void twoCardsOfOneVendorNeedAddresses() throws IOException {
    String complaint =
        "cards.one and cards.two cannot be told apart; give each its address (doctor shows them), or each another vendor";
    refused(
        "cards:\n  one: { vendor: amd }\n  two: { vendor: amd, address: '0000:0a:00.0' }",
        complaint);
    refused("cards:\n  one: {}\n  two: { vendor: nvidia }", complaint);
    accepted("cards:\n  one: { vendor: amd }\n  two: { vendor: nvidia }");
    accepted(
        "cards:\n  one: { vendor: declared, memory: 8 GB }\n  two: { vendor: declared, memory: 8 GB }");
  }

  @Test
  void twoEnginesOfAKindAreNotOneServer() throws IOException {
    refused(
        "ollama: { one: {}, two: { url: 'http://127.0.0.1:11434/' } }",
        "ollama.one and ollama.two are one server by their url; remove one of them, or correct it");
  }

  private void accepted(String yaml) throws IOException {
    Files.writeString(folder.resolve("nightshift.yaml"), yaml);
    assertDoesNotThrow(() -> new ConfigReader(Map.of(), folder).read(Map.of()));
  }

  private void refused(String yaml, String complaint) throws IOException {
    Files.writeString(folder.resolve("nightshift.yaml"), yaml);
    var failure =
        assertThrows(ConfigFailure.class, () -> new ConfigReader(Map.of(), folder).read(Map.of()));
    String message = String.valueOf(failure.getMessage());
    assertEquals(complaint, message.substring(message.indexOf(": ") + 2));
  }
}
