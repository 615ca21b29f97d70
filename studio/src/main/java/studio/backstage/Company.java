package studio.backstage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import studio.config.section.ComfyUiSettings;
import studio.config.section.GeminiSettings;
import studio.config.section.OllamaSettings;
import studio.config.section.SpeechSettings;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Examined;
import studio.hardware.engine.FilmEngine;
import studio.hardware.engine.KeyframeEngine;
import studio.hardware.engine.LanguageEngine;
import studio.hardware.engine.PortraitEngine;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.gemini.Gemini;
import studio.hardware.judge.Judge;
import studio.hardware.judge.VisionJudge;
import studio.hardware.ollama.Ollama;
import studio.hardware.speech.server.SpeechServer;
import studio.hardware.trainer.ProcessTrainer;
import studio.hardware.trainer.Trainer;
import studio.verticles.Crew;
import studio.verticles.production.Capability;
import studio.verticles.routing.Post;
import studio.verticles.story.screenwriter.PromptedScreenwriter;
import studio.verticles.story.screenwriter.Screenwriter;

/// The engines that share a lane. Of two that can do the same, the first one hired does it.
final class Company {
  private final List<Post> posts = new ArrayList<>();
  private Optional<Screenwriter> screenwriter = Optional.empty();
  private Optional<KeyframeEngine> keyframes = Optional.empty();
  private Optional<FilmEngine> film = Optional.empty();
  private Optional<SpeechEngine> speech = Optional.empty();
  private Optional<PortraitEngine> portraits = Optional.empty();
  private Optional<Judge> judge = Optional.empty();
  private Optional<LanguageEngine> words = Optional.empty();
  private Optional<Trainer> trainer = Optional.empty();

  /// @param missing what the server lacks for the work it is given here
  void hire(
      ComfyUi server,
      ComfyUiSettings settings,
      Optional<KeyframeEngine> drawing,
      Optional<FilmEngine> filming,
      Supplier<List<String>> missing) {
    Map<Capability, String> models = new EnumMap<>(Capability.class);
    drawing.ifPresent(_ -> models.put(Capability.DRAW, settings.checkpoint()));
    filming.ifPresent(_ ->
        models.put(
            Capability.FILM,
            settings.film() == ComfyUiSettings.Film.OWN
                ? "own graph"
                : studio.config.StudioConfig.word(settings.film())));
    keyframes = keyframes.or(() -> drawing);
    film = film.or(() -> filming);
    posts.add(
        new Post(
            server.name(),
            "comfyui",
            settings.url().written(),
            models,
            Optional.of(server),
            true,
            () -> with(server.examine(), missing)));
  }

  /// Who draws the cast on this lane.
  void portray(Optional<PortraitEngine> drawing) {
    portraits = portraits.or(() -> drawing);
  }

  /// What the server says of itself, and what its work here would need.
  private static Examined with(Examined said, Supplier<List<String>> missing) {
    if (!said.reachable()) {
      return said;
    }
    List<String> lacks = new ArrayList<>(said.missing());
    try {
      lacks.addAll(missing.get());
    } catch (EngineFailure failure) {
      lacks.add(String.valueOf(failure.getMessage()));
    }
    return new Examined(
        said.engine(), said.address(), true, said.version(), said.abilities(), lacks);
  }

  void hire(Ollama server, OllamaSettings settings) {
    Map<Capability, String> models = new EnumMap<>(Capability.class);
    if (!settings.model().isEmpty()) {
      models.put(Capability.STORY, settings.model());
      screenwriter = screenwriter.or(() -> Optional.of(new PromptedScreenwriter(server)));
      words = words.or(() -> Optional.of(server));
    }
    if (server.sees()) {
      models.put(Capability.REVIEW, settings.vision());
      judge = judge.or(() -> Optional.of(new VisionJudge(server, settings.vision())));
    }
    posts.add(
        new Post(
            server.name(),
            "ollama",
            settings.url().written(),
            models,
            Optional.of(server),
            true,
            server::examine));
  }

  /// @param sees whether it looks at pictures too, which costs money for every one
  void hire(Gemini service, GeminiSettings settings, boolean sees) {
    Map<Capability, String> models = new EnumMap<>(Capability.class);
    models.put(Capability.STORY, settings.model());
    screenwriter = screenwriter.or(() -> Optional.of(new PromptedScreenwriter(service)));
    words = words.or(() -> Optional.of(service));
    if (sees) {
      models.put(Capability.REVIEW, settings.model());
      judge = judge.or(() -> Optional.of(new VisionJudge(service, settings.model())));
    }
    posts.add(
        new Post(
            service.name(),
            "gemini",
            settings.url().isEmpty() ? "Google" : settings.url().written(),
            models,
            Optional.empty(),
            true,
            service::examine));
  }

  void hire(SpeechServer server, SpeechSettings settings) {
    speech = speech.or(() -> Optional.of(server));
    posts.add(
        new Post(
            server.name(),
            "speech",
            settings.url().written(),
            Map.of(Capability.SPEAK, settings.model()),
            server.tenant(),
            false,
            server::examine));
  }

  /// It takes the card for as long as it trains and has nothing on it afterwards. Two of them at a
  /// time would be one too many.
  void hire(ProcessTrainer program) {
    trainer = trainer.or(() -> Optional.of(program));
    posts.add(
        new Post(
            program.name(),
            "trainer",
            "",
            Map.of(Capability.TRAIN, ""),
            Optional.empty(),
            false,
            program::examine));
  }

  /// An Ollama that only embeds has no work yet, but holds the card.
  boolean offersAnything() {
    return posts.stream().anyMatch(post -> !post.models().isEmpty());
  }

  List<Post> posts() {
    return List.copyOf(posts);
  }

  Crew crew() {
    return new Crew(screenwriter, keyframes, film, speech, portraits, judge, words, trainer);
  }

  Stream<Examined> examine() {
    return posts.stream().map(post -> post.examination().get());
  }
}
