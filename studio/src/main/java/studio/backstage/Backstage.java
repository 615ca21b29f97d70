package studio.backstage;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import studio.config.StudioConfig;
import studio.config.section.CardSettings;
import studio.config.section.ComfyUiSettings;
import studio.config.section.GeminiSettings;
import studio.config.section.OllamaSettings;
import studio.config.section.SpeechSettings;
import studio.config.section.TrainerSettings;
import studio.config.written.Hook;
import studio.config.written.QuietHours;
import studio.hardware.card.Card;
import studio.hardware.card.Cards;
import studio.hardware.card.Declared;
import studio.hardware.card.Vram;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.comfyui.ComfyUiPlan;
import studio.hardware.comfyui.cinema.Cinema;
import studio.hardware.comfyui.graph.Workshelf;
import studio.hardware.echo.EchoBrain;
import studio.hardware.echo.EchoSettings;
import studio.hardware.engine.Examined;
import studio.hardware.film.EncoderChoice;
import studio.hardware.gemini.Budget;
import studio.hardware.gemini.Gemini;
import studio.hardware.gemini.LedgerFile;
import studio.hardware.gemini.PriceList;
import studio.hardware.ollama.Ollama;
import studio.hardware.prompted.PortraitBook;
import studio.hardware.speech.server.SpeechServer;
import studio.hardware.theatre.ToyTheatre;
import studio.hardware.trainer.ProcessTrainer;
import studio.hardware.vector.QdrantIndex;
import studio.verticles.Crew;
import studio.verticles.Machinery;
import studio.verticles.routing.EngineLane;

/// The engines that the settings name, each on the lane of its card. Asks none of them anything
/// until somebody wants to know or to work.
public final class Backstage implements AutoCloseable {
  /// FramePack keeps this much free on a card that nobody described, as on one of 12 GB.
  private static final double USUAL_PRESERVATION = 6.0;

  private static final BigDecimal NIGHTS_IN_A_MONTH = BigDecimal.valueOf(31);

  private final Cards cards;
  private final Map<String, CardSettings> settings;
  private final Map<String, Company> companies = new LinkedHashMap<>();
  private final List<Supplier<Examined>> others = new ArrayList<>();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final StudioConfig config;
  private final PortraitBook portraits = new PortraitBook();

  /// @throws studio.hardware.engine.EngineFailure INVALID when an operator's graph cannot be used
  public Backstage(StudioConfig config, Clock clock) {
    this.config = config;
    this.settings = config.cards();
    this.cards = Cards.find(declared(config.cards()), clock);
    try {
      EncoderChoice encoder = EncoderChoice.named(config.film().encoder().name());
      config
          .comfyui()
          .forEach((name, server) -> add(name, server, new ToyTheatre(encoder), encoder));
      config.ollama().forEach(this::add);
      config.speech().forEach(this::add);
      if (config.gemini().isUsed()) {
        add(config.gemini(), clock);
      }
      if (!config.trainer().command().isEmpty()) {
        add(config.trainer());
      }
      config.trainer().folders().forEach(folder -> others.add(() -> LoraFolder.examine(folder)));
      examineToo(config);
    } catch (RuntimeException unusable) {
      close();
      throw unusable;
    }
  }

  private static List<Declared> declared(Map<String, CardSettings> settings) {
    List<Declared> declared = new ArrayList<>();
    settings.forEach((name, card) ->
        declared.add(
            new Declared(
                name, maker(card.vendor()), card.address(), new Vram(card.memory().bytes()))));
    return declared;
  }

  private static Declared.Maker maker(CardSettings.Vendor vendor) {
    return switch (vendor) {
      case AUTO -> Declared.Maker.ANY;
      case NVIDIA -> Declared.Maker.NVIDIA;
      case AMD -> Declared.Maker.AMD;
      case DECLARED -> Declared.Maker.NOBODY;
    };
  }

  private void add(String name, ComfyUiSettings server, ToyTheatre theatre, EncoderChoice encoder) {
    ComfyUi comfyui = keep(ComfyUi.open(ComfyUiPlan.of("comfyui@" + name, server.url().uri())));
    Optional<CardSettings> card = Optional.ofNullable(settings.get(server.card()));
    Cinema cinema =
        Cinema.of(
            comfyui,
            server,
            new Workshelf(Optional.of(Path.of("workflows"))),
            card.map(CardSettings::framepackPreservation).orElse(USUAL_PRESERVATION));
    Company company = company("comfyui", name, server.card());
    company.hire(
        comfyui,
        server,
        cinema.keyframes(theatre, portraits),
        cinema.film(theatre, encoder),
        cinema::missing);
    company.portray(cinema.portraits());
  }

  private void add(String name, OllamaSettings server) {
    var ollama =
        new Ollama(
            new studio.hardware.ollama.OllamaSettings(
                name,
                server.url().uri(),
                server.model(),
                server.vision(),
                server.embedding(),
                server.keepAlive(),
                studio.hardware.ollama.OllamaSettings.CONTEXT,
                Duration.ofSeconds(120)));
    company("ollama", name, server.card()).hire(ollama, server);
  }

  private void add(String name, SpeechSettings server) {
    company("speech", name, server.card())
        .hire(new SpeechServer(SpeechPlan.of(name, server)), server);
  }

  /// Paid for, so it is the last that is hired: what a server of the house does, it does not.
  private void add(GeminiSettings settings, Clock clock) {
    var account =
        new studio.hardware.gemini.GeminiSettings(
            "google",
            settings.url().isEmpty() ? Optional.empty() : Optional.of(settings.url().uri()),
            settings.key(),
            settings.model(),
            settings.imageModel(),
            3,
            Duration.ofSeconds(1),
            Duration.ofMinutes(3));
    BigDecimal night = BigDecimal.valueOf(settings.budget());
    company("gemini", "google", "")
        .hire(
            keep(
                new Gemini(
                    account,
                    PriceList.read(Path.of("gemini-prices.properties")),
                    new Budget(night, night.multiply(NIGHTS_IN_A_MONTH)),
                    new LedgerFile(config.folders().data().resolve("gemini.csv"), clock))),
            settings,
            config.ollama().values().stream().allMatch(one -> one.vision().isEmpty()));
  }

  /// Each training runs in a folder of its own below that of the data.
  private void add(TrainerSettings settings) {
    String card = settings.card().isEmpty() ? "house" : settings.card();
    company("trainer", "house", settings.card())
        .hire(
            new ProcessTrainer(
                "trainer@" + card,
                settings.command().words(),
                config.folders().data().resolve("training"),
                Duration.ofSeconds(30),
                Duration.ofMinutes(30)));
  }

  /// What works for the studio without a lane: memory, vectors. It is examined before the night
  /// like everybody else.
  private void examineToo(StudioConfig config) {
    if (!config.echo().url().isEmpty()) {
      var echo = new EchoBrain(EchoSettings.of("house", config.echo().url().uri()));
      others.add(echo::examine);
    }
    if (!config.qdrant().url().isEmpty()) {
      QdrantIndex index =
          keep(
              new QdrantIndex(
                  "qdrant@house",
                  config.qdrant().url().uri(),
                  config.qdrant().key(),
                  Duration.ofSeconds(10)));
      others.add(index::examine);
    }
  }

  /// Those who share a card; an engine without one has a lane of its own.
  private Company company(String kind, String name, String card) {
    String lane = card.isEmpty() ? kind + "-" + name : card;
    return companies.computeIfAbsent(lane, _ -> new Company());
  }

  private <T extends AutoCloseable> T keep(T part) {
    open.push(part);
    return part;
  }

  /// What a house needs to drive them; empty when the settings name no engine.
  public Optional<Machinery> machinery() {
    if (companies.isEmpty()) {
      return Optional.empty();
    }
    List<EngineLane> lanes = new ArrayList<>();
    Map<String, Crew> crews = new LinkedHashMap<>();
    companies.forEach((name, company) -> {
      if (company.offersAnything()) {
        lanes.add(lane(name, company));
        crews.put(name, company.crew());
      }
    });
    return Optional.of(
        new Machinery(
            lanes,
            crews,
            cards,
            config.engines().patience(),
            config.trainer().folders(),
            portraits));
  }

  private EngineLane lane(String name, Company company) {
    Optional<Card> card = cards.named(name);
    Optional<CardSettings> said = Optional.ofNullable(settings.get(name));
    return new EngineLane(
        name,
        card,
        said.map(one -> new Vram(one.reserve().bytes())).orElse(Vram.NONE),
        said.map(CardSettings::quiet).orElse(new QuietHours(List.of())),
        said.map(CardSettings::before).orElse(new Hook.None()),
        said.map(CardSettings::after).orElse(new Hook.None()),
        company.posts());
  }

  /// The cards of this machine, and what was odd while looking for them.
  public Cards cards() {
    return cards;
  }

  /// Asks every engine what it is and what it lacks; takes seconds where one does not answer.
  public List<Examined> examine() {
    return Stream.concat(
            companies.values().stream().flatMap(Company::examine),
            others.stream().map(Supplier::get))
        .toList();
  }

  @Override
  public void close() {
    RuntimeException first = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        first = first == null ? new IllegalStateException("An engine did not close", e) : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
