package studio.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.config.section.CardSettings;
import studio.config.section.ComfyUiSettings;
import studio.config.section.OllamaSettings;
import studio.config.section.SpeechSettings;
import studio.config.written.CardMemory;
import studio.config.written.Hook;
import studio.config.written.QuietHours;
import studio.config.written.SlotMap;
import studio.config.written.WebAddress;

class NamedSectionsTest {
  @TempDir private Path folder;

  @Test
  void withoutAFileThereAreNone() {
    StudioConfig config = read("", Map.of());
    assertEquals(Map.of(), config.cards());
    assertEquals(Map.of(), config.comfyui());
    assertEquals(Map.of(), config.ollama());
    assertEquals(Map.of(), config.speech());
  }

  @Test
  void aNameAloneTakesEveryDefault() {
    for (String yaml : List.of("cards: { big: {} }", "cards:\n  big:\n", "cards: { big: }")) {
      assertEquals(
          Map.of(
              "big",
              new CardSettings(
                  CardSettings.Vendor.AUTO,
                  "",
                  new CardMemory(0),
                  new CardMemory(1L << 30),
                  new QuietHours(List.of()),
                  new Hook.None(),
                  new Hook.None(),
                  6.0)),
          read(yaml, Map.of()).cards());
    }
  }

  @Test
  void everySettingOfACardCanBeChanged() {
    CardSettings card =
        read(
                """
                cards:
                  rtx3060:
                    vendor: nvidia
                    address: GPU-5f0a1c2e-0000-1111-2222-333344445555
                    memory: 12 GB
                    reserve: 512 MB
                    quiet: 18:00-23:00
                    before: docker stop 'my frigate'
                    after: http://hub:8123/api/webhook/night
                    framepack_preservation: 4.5
                """,
                Map.of())
            .cards()
            .get("rtx3060");
    assertEquals(CardSettings.Vendor.NVIDIA, card.vendor());
    assertEquals("GPU-5f0a1c2e-0000-1111-2222-333344445555", card.address());
    assertEquals(12L << 30, card.memory().bytes());
    assertEquals(512L << 20, card.reserve().bytes());
    assertEquals(QuietHours.of("18:00-23:00"), card.quiet());
    assertEquals(new Hook.Command(List.of("docker", "stop", "my frigate")), card.before());
    assertEquals(Hook.of("http://hub:8123/api/webhook/night"), card.after());
    assertEquals(4.5, card.framepackPreservation());
  }

  @Test
  void everySettingOfAComfyUiCanBeChanged() {
    ComfyUiSettings engine =
        read(
                """
                cards: { rtx3060: {} }
                comfyui:
                  tower:
                    url: https://tower.lan:8188/comfy/
                    card: rtx3060
                    checkpoint: fox.safetensors
                    keyframes: false
                    film: own
                    workflow_image: graphs/image.json
                    slots_image: positive=6.text, negative=7.text
                    workflow_film: graphs/film.json
                    slots_film: positive=12.text
                    style: ink
                    negative: mud
                    steps: 30
                    cfg: 5.5
                    sampler: Euler a
                    width: 512
                    height: 640
                    output: /srv/comfyui/output
                """,
                Map.of())
            .comfyui()
            .get("tower");
    assertEquals(
        new ComfyUiSettings(
            new WebAddress("https://tower.lan:8188/comfy"),
            "rtx3060",
            "fox.safetensors",
            false,
            ComfyUiSettings.Film.OWN,
            "graphs/image.json",
            SlotMap.of("positive=6.text, negative=7.text"),
            "graphs/film.json",
            SlotMap.of("positive=12.text"),
            "ink",
            "mud",
            30,
            5.5,
            "Euler a",
            512,
            640,
            "/srv/comfyui/output"),
        engine);
    assertEquals(Optional.of(Path.of("graphs/film.json")), engine.ownFilmGraph());
  }

  @Test
  void everySettingOfOllamaAndSpeechCanBeChanged() {
    StudioConfig config =
        read(
            """
            cards: { amd: {} }
            ollama:
              den: { url: "http://den:1", card: amd, model: a, vision: b, embedding: c, keep_alive: 90s }
            speech:
              den: { url: "http://den:2", card: amd, model: kokoro, voice: af_bella }
            """,
            Map.of());
    assertEquals(
        new OllamaSettings(
            new WebAddress("http://den:1"), "amd", "a", "b", "c", Duration.ofSeconds(90)),
        config.ollama().get("den"));
    assertEquals(
        new SpeechSettings(new WebAddress("http://den:2"), "amd", "kokoro", "af_bella"),
        config.speech().get("den"));
  }

  @Test
  void theEnvironmentNamesThingsToo() {
    StudioConfig config =
        read(
            "cards: { rtx3060: { memory: 8 GB } }",
            Map.of(
                "NIGHTSHIFT_CARDS_RTX3060_MEMORY", "12 GB",
                "NIGHTSHIFT_CARDS_RTX3060_FRAMEPACK_PRESERVATION", "7",
                "NIGHTSHIFT_COMFYUI_TOWER_CARD", "rtx3060",
                "NIGHTSHIFT_COMFYUI_TOWER_STYLE", "ink"));
    assertEquals(12L << 30, config.cards().get("rtx3060").memory().bytes());
    assertEquals(7.0, config.cards().get("rtx3060").framepackPreservation());
    assertEquals("ink", config.comfyui().get("tower").style());
    assertEquals(25, config.comfyui().get("tower").steps());
  }

  @Test
  void theOrderOfTheFileIsKept() {
    assertEquals(
        List.of("zebra", "ant"),
        List.copyOf(
            read("cards: { zebra: { vendor: nvidia }, ant: { vendor: amd } }", Map.of())
                .cards()
                .keySet()));
  }

  @Test
  void theEffectiveConfigurationShowsThemByName() throws IOException {
    Files.writeString(folder.resolve("nightshift.yaml"), "cards: { amd: { memory: 16 GB } }\n");
    List<String> lines = new ConfigReader(Map.of(), folder).read(Map.of()).effective();
    assertTrue(
        lines.contains("cards.amd.memory: 16 GB  # " + folder.resolve("nightshift.yaml")),
        lines.toString());
    assertTrue(lines.contains("cards.amd.quiet: none"), lines.toString());
    assertTrue(lines.stream().noneMatch(line -> line.contains("<name>")), lines.toString());
  }

  @Test
  void aVariableThatIsNearlyASettingIsQuestioned() {
    assertEquals(
        "The environment variable NIGHTSHIFT_CARDS_RTX3060_MEMROY sets nothing; did you mean NIGHTSHIFT_CARDS_RTX3060_MEMORY?",
        refused("", Map.of("NIGHTSHIFT_CARDS_RTX3060_MEMROY", "12 GB")));
    assertEquals(
        "The environment variable NIGHTSHIFT_CARD_RTX3060_MEMORY sets nothing; did you mean NIGHTSHIFT_CARDS_RTX3060_MEMORY?",
        refused("", Map.of("NIGHTSHIFT_CARD_RTX3060_MEMORY", "12 GB")));
  }

  @Test
  void variablesOfAContainerAreLetBe() {
    read(
        "",
        Map.of(
            "NIGHTSHIFT_OLLAMA_SERVICE_HOST", "10.0.0.7",
            "NIGHTSHIFT_OLLAMA_PORT", "tcp://10.0.0.7:11434",
            "NIGHTSHIFT_OLLAMA_PORT_11434_TCP_ADDR", "10.0.0.7",
            "NIGHTSHIFT_QDRANT_PORT", "tcp://10.0.0.8:6334",
            "NIGHTSHIFT_VAULT_PORT", "tcp://10.0.0.9:8200"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cards: { big: { memroy: 1 GB } }       | cards.big.memroy is not a setting; did you mean cards.big.memory?
          card: { big: { memory: 1 GB } }        | card.big.memory is not a setting; did you mean cards.big.memory?
          cards: { Big: { memory: 1 GB } }       | cards.Big.memory is not a setting; the second word is a name of your own, of lower-case letters and digits
          cards: { 3060: { memory: 1 GB } }      | cards.3060.memory is not a setting; the second word is a name of your own
          cards: { rtx_3060: { memory: 1 GB } }  | cards.rtx_3060.memory is not a setting; the second word is a name of your own
          cards: { memory: 1 GB }                | cards.memory is not a setting; did you mean cards.<name>.memory?
          cards: { big: 1 }                      | cards.big is not a setting; it holds
          cards: 1                               | cards is not a setting; it holds cards.<name>.vendor
          voice: bella                           | voice is not a setting; did you mean speech.<name>.voice?
          cards: { <name>: { memory: 1 GB } }    | cards.<name>.memory cannot be set; write a name of your own instead of <name>, such as cards.first.memory
          cards: { big: { vendor: intel } }      | cards.big.vendor is "intel"; allowed is one of auto, nvidia, amd, declared
          cards: { big: { vendor: declared } }   | cards.big.memory is "0 B"; allowed is a size such as 12 GB, because nobody measures
          cards: { big: { memory: lots } }       | cards.big.memory is "lots"; allowed is a size such as 12 GB or 512 MB
          cards: { big: { memory: 2000 GB } }    | cards.big.memory is "2000 GB"; allowed is from 0 B to 1024 GB
          cards: { big: { memory: 1 GB } }       | cards.big.reserve is "1 GB"; allowed is less than the memory of the card
          cards: { big: { address: a b } }       | cards.big.address is "a b"; allowed is an NVIDIA UUID
          cards: { big: { quiet: evening } }     | cards.big.quiet is "evening"; allowed is hours such as 18:00-23:00
          cards: { big: { quiet: 18:00-25:00 } } | cards.big.quiet is "18:00-25:00"; allowed is hours such as 18:00-23:00, from 00:00 to 23:59
          cards: { big: { quiet: 18:00-18:00 } } | allowed is hours such as 18:00-23:00; these last no time
          cards: { big: { before: 'stop "it' } } | cards.big.before is "stop "it"; allowed is a command whose quotes are closed
          cards: { big: { after: "http://" } }   | cards.big.after is "http://"; allowed is an address
          cards: { big: { framepack_preservation: much } } | cards.big.framepack_preservation is "much"; allowed is a number such as 6.0
          cards: { big: { framepack_preservation: 200 } }  | cards.big.framepack_preservation is "200"; allowed is a number from 0 to 128
          comfyui: { a: { url: "ftp://a" } }     | comfyui.a.url is "ftp://a"; allowed is an address such as http
          comfyui: { a: { url: "http://u:p@a" } }| allowed is an address such as http://192.168.1.20:8188, without a name, password
          comfyui: { a: { url: "tower:8188" } }  | comfyui.a.url is "tower:8188"; allowed is an address such as http
          comfyui: { a: { url: "" } }            | comfyui.a.url has no value
          comfyui: { a: { film: framepack } }    | comfyui.a.film is "framepack"; allowed is one of none, framepack-i2v, framepack-f1, own
          comfyui: { a: { film: own } }          | comfyui.a.film is "own"; allowed is own only together with a graph in workflow_film
          comfyui: { a: { workflow_film: x, slots_film: positive=1.a } } | comfyui.a.film is "none"; allowed is own when workflow_film names a graph
          comfyui: { a: { workflow_image: x } }  | comfyui.a.slots_image is ""; allowed is slots such as positive=6.text, seed=3.seed
          comfyui: { a: { slots_image: positive=1.a } } | comfyui.a.slots_image is "positive=1.a"; allowed is slots only together with a graph
          comfyui: { a: { slots_image: positive } } | comfyui.a.slots_image is "positive"; allowed is slots such as positive=6.text
          comfyui: { a: { steps: 0 } }           | comfyui.a.steps is "0"; allowed is a number from 1 to 150
          comfyui: { a: { cfg: 99 } }            | comfyui.a.cfg is "99"; allowed is a number from 0 to 30
          comfyui: { a: { cfg: NaN } }           | comfyui.a.cfg is "NaN"; allowed is a number from 0 to 30
          comfyui: { a: { width: 500 } }         | comfyui.a.width is "500"; allowed is a multiple of 8 from 64 to 2048
          comfyui: { a: { height: 4096 } }       | comfyui.a.height is "4096"; allowed is a multiple of 8 from 64 to 2048
          comfyui: { a: { keyframes: perhaps } } | comfyui.a.keyframes is "perhaps"; allowed is true or false
          ollama: { a: { keep_alive: 5 } }       | ollama.a.keep_alive is "5"; allowed is a time such as 90s, 10m or 2h
          ollama: { a: { model: "${MODEL}" } }   | only secrets are taken from variables; write the value, or set NIGHTSHIFT_OLLAMA_A_MODEL
          """)
  void aMistakeIsExplained(String yaml, String explanation) {
    String message = refused(yaml, Map.of());
    assertTrue(message.contains(explanation), message);
  }

  private StudioConfig read(String yaml, Map<String, String> environment) {
    try {
      Files.writeString(folder.resolve("nightshift.yaml"), yaml + "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new ConfigReader(environment, folder).read(Map.of()).config();
  }

  private String refused(String yaml, Map<String, String> environment) {
    return String.valueOf(
        assertThrows(ConfigFailure.class, () -> read(yaml, environment)).getMessage());
  }
}
