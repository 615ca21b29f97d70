package studio.hardware.comfyui.cinema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.config.section.ComfyUiSettings;
import studio.config.section.ComfyUiSettings.Film;
import studio.config.written.SlotMap;
import studio.config.written.WebAddress;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.comfyui.ComfyUiPlan;
import studio.hardware.comfyui.graph.Workshelf;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.film.EncoderChoice;
import studio.hardware.prompted.Portraits;
import studio.hardware.theatre.ToyTheatre;
import studio.rehearsal.comfyui.RehearsalComfyUi;

class CinemaTest {
  private static final Workshelf SHELF = new Workshelf(Optional.empty());

  @TempDir Path dir;

  private final RehearsalComfyUi rehearsal = new RehearsalComfyUi();
  private ComfyUi server;

  @BeforeEach
  void opens() {
    server = ComfyUi.open(ComfyUiPlan.of("comfyui@rehearsal", rehearsal.url()));
  }

  @AfterEach
  void closes() {
    server.close();
    rehearsal.close();
  }

  private ComfyUiSettings settings(
      String checkpoint, Film film, String own, String slots, boolean keyframes) {
    return new ComfyUiSettings(
        new WebAddress(rehearsal.url().toString()),
        "",
        checkpoint,
        keyframes,
        film,
        "",
        SlotMap.of(""),
        own,
        SlotMap.of(slots),
        "paper cut-out",
        "photo",
        20,
        6.5,
        "Euler a",
        768,
        512,
        "");
  }

  @Test
  void theConfigurationBecomesEngines() {
    Cinema cinema = Cinema.of(server, settings("", Film.FRAMEPACK_I2V, "", "", true), SHELF, 6.5);
    assertEquals(List.of(), cinema.missing());
    assertEquals("paper cut-out", cinema.style().preamble());
    assertEquals(768 * 512, cinema.style().stills().pixels());
    ToyTheatre theatre = new ToyTheatre();
    assertEquals(
        Optional.of("comfyui@rehearsal"),
        cinema.keyframes(theatre, Portraits.NONE).map(engine -> engine.name()));
    assertTrue(cinema.film(theatre, EncoderChoice.embedded()).orElseThrow().beginsWithPicture());
    assertEquals(0, rehearsal.heard("POST", "/prompt").size());
  }

  @Test
  void aServerThatIsAskedForNothingMakesNothing() {
    Cinema cinema = Cinema.of(server, settings("", Film.NONE, "", "", false), SHELF, 6);
    ToyTheatre theatre = new ToyTheatre();
    assertEquals(Optional.empty(), cinema.keyframes(theatre, Portraits.NONE));
    assertEquals(Optional.empty(), cinema.film(theatre, EncoderChoice.embedded()));
  }

  @Test
  void theServersFirstCheckpointIsTakenWhereNobodyChoseOne() {
    rehearsal.offers("CheckpointLoaderSimple", "ckpt_name", "first.safetensors", "b.safetensors");
    Cinema cinema = Cinema.of(server, settings("", Film.NONE, "", "", true), SHELF, 6);
    assertEquals(List.of(), cinema.missing());
    var drawing =
        cinema
            .painter()
            .draw(
                Briefs.picture("", Optional.empty(), List.of(), Optional.empty()),
                dir.resolve("a.png"),
                Attempt.ALONE);
    assertEquals("first.safetensors", drawing.facts().get("checkpoint"));
  }

  @Test
  void theChosenCheckpointIsToldWhenItIsNotThere() {
    Cinema cinema =
        Cinema.of(server, settings("mine.safetensors", Film.NONE, "", "", true), SHELF, 6);
    assertEquals(1, cinema.missing().size());
    assertTrue(cinema.missing().getFirst().contains("mine.safetensors in models/checkpoints"));
  }

  @Test
  void anOwnGraphIsReadAndCheckedWhenTheHouseOpens() throws IOException {
    Path own = Files.writeString(dir.resolve("mine.json"), CinemaContract.MOVING);
    Cinema cinema =
        Cinema.of(
            server,
            settings(
                "",
                Film.OWN,
                own.toString(),
                "positive=5.filename_prefix, picture=1.image, frames=2.amount, seed=3.batch_index",
                false),
            SHELF,
            6);
    assertEquals(List.of(), cinema.missing());
    ComfyUiSettings wrong =
        settings("", Film.OWN, own.toString(), "positive=9.text, picture=1.image", false);
    EngineFailure refused =
        assertThrows(EngineFailure.class, () -> Cinema.of(server, wrong, SHELF, 6));
    assertTrue(refused.getMessage().contains("there is no node 9"), refused.getMessage());
  }
}
