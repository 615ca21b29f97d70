package studio.hardware.speech.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import studio.hardware.brief.VoiceProfile;
import studio.hardware.card.Vram;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Tenant;
import tools.jackson.databind.json.JsonMapper;

/// A speech server as a tenant of a card. It says neither what it holds nor how much, so it counts
/// as holding its model from the first line (or from our start) to the answer that it let go.
record SpeechTenant(SpeechServer server, Wire wire, AtomicBoolean holding) implements Tenant {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Override
  public String name() {
    return server.name();
  }

  @Override
  public List<Held> holds() {
    wire.get("/health", PATIENCE);
    return holding.get() ? List.of(new Held("", Vram.NONE)) : List.of();
  }

  @Override
  public void letGo(Duration patience) {
    Wire.Answer answer = wire.post(Offer.UNLOAD, JsonMapper.shared().createObjectNode(), patience);
    if (!answer.isFine()) {
      EngineFailure refused = Refusal.of(name(), "POST " + Offer.UNLOAD, answer);
      throw new EngineFailure(Kind.INFRASTRUCTURE, String.valueOf(refused.getMessage()), refused);
    }
    holding.set(false);
  }

  @Override
  public void canary() {
    try {
      Path folder = Files.createTempDirectory("nightshift-canary-");
      Path line = folder.resolve("line.wav");
      try {
        server.speak(
            new VoiceProfile(VoiceProfile.Register.MIDDLE, 1, 1, 1), "Good evening.", line);
      } finally {
        Files.deleteIfExists(line);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "Cannot keep a short recording; check the disk for temporary files.",
          e);
    }
  }
}
