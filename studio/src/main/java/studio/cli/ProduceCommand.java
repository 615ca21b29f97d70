package studio.cli;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import studio.backstage.Backstage;
import studio.config.StudioConfig;
import studio.hardware.brief.Quality;
import studio.verticles.House;
import studio.verticles.bus.Problem;
import studio.verticles.cluster.Joining;
import studio.verticles.publish.Episodes;
import studio.verticles.publish.Episodes.EpisodeDetail;
import studio.verticles.publish.Episodes.EpisodeRef;
import studio.verticles.publish.Episodes.Produce;
import studio.verticles.story.Stories;
import studio.verticles.story.Stories.StoryRef;
import studio.verticles.story.Stories.Submit;
import studio.verticles.story.Stories.Submitted;
import studio.verticles.story.screenwriter.SceneRange;
import studio.verticles.story.script.ScriptReader;
import studio.verticles.story.script.UnreadableStory;

/// `nightshift produce STORY`: the whole way from a text to an episode in the library.
@Command(
    name = "produce",
    description = {
      "Turn a story into an episode in the library.",
      "STORY is a screenplay (.fountain, .fdx) or a tale (.md, .txt).",
      "Running the same command again goes on where it stopped; when everything is done",
      "it changes nothing."
    })
final class ProduceCommand implements Callable<Integer> {
  @ParentCommand private Nightshift nightshift = new Nightshift();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "STORY", description = "The story to film.")
  private Path story = Path.of("");

  @Mixin private FolderOptions folders = new FolderOptions();

  @Option(names = "--scenes", paramLabel = "1-3", description = "Only these scenes: 1-3, 2- or 5.")
  private String scenes = "";

  @Option(names = "--seed", paramLabel = "N", description = "Decides what the story leaves open.")
  private @Nullable Long seed;

  @Option(
      names = "--quality",
      paramLabel = "draft|standard|high",
      description = "480p, 720p or 1080p.")
  private @Nullable Quality quality;

  @Option(
      names = "--json",
      description = {
        "Print one JSON document at the end, and nothing else.",
        "After a failure it holds \"problem\" and \"exit_code\"."
      })
  private boolean json;

  @Override
  public Integer call() throws Exception {
    refuseStrangeScenes();
    byte[] content = readStory();
    StudioConfig config = nightshift.read(options()).config();
    Opening.proveFolders(config.folders().data(), config.folders().library());
    Logs.to(config.folders().data(), config.logging().level(), false);
    PrintWriter out = spec.commandLine().getOut();
    Vertx vertx = Joining.open(config.cluster(), new VertxOptions(), builder -> builder);
    try (AutoCloseable _ = () -> vertx.close().await();
        Backstage backstage = Opening.backstage(config);
        House house =
            House.open(
                vertx, Opening.plan(config), Opening.engines(config), backstage.machinery())) {
      EpisodeDetail episode = produce(house, config, content, out);
      out.println(json ? EpisodeReport.json(episode) : EpisodeReport.text(episode));
      out.flush();
      return ExitCode.DONE.code();
    }
  }

  private EpisodeDetail produce(House house, StudioConfig config, byte[] content, PrintWriter out) {
    try {
      Submitted submitted =
          house
              .bus()
              .ask(
                  Stories.SUBMIT,
                  new Submit(
                      content, story.getFileName().toString(), config.production().seed(), false));
      if (!json) {
        out.printf("Producing \"%s\"%n", submitted.title());
      }
      Quality chosen = Quality.valueOf(config.production().quality().name());
      EpisodeRef episode =
          house.bus().ask(Episodes.PRODUCE, new Produce(submitted.story(), chosen, scenes));
      try (ProgressReport report = report(out)) {
        new Vigil(house.bus(), episode, report).keep();
      }
      if (!json) {
        house.bus().ask(Stories.OUTLINE, new StoryRef(submitted.story())).remarks().stream()
            .map(remark -> "Note: " + remark)
            .forEach(out::println);
      }
      EpisodeDetail detail = house.bus().ask(Episodes.DETAIL, episode);
      if (!json) {
        detail.standIns().stream().map(standIn -> "Note: " + standIn).forEach(out::println);
      }
      return detail;
    } catch (Problem problem) {
      throw new Refusal(
          problem.kind() == Problem.Kind.INVALID
              ? ExitCode.UNREADABLE_STORY
              : ExitCode.EPISODE_FAILED,
          problem.detail(),
          problem);
    }
  }

  private ProgressReport report(PrintWriter out) {
    if (json) {
      return ProgressReport.SILENT;
    }
    boolean terminal = System.console() != null && System.console().isTerminal();
    return terminal ? new TerminalBar(out) : new PlainLines(out);
  }

  private void refuseStrangeScenes() {
    try {
      if (!scenes.isBlank()) {
        SceneRange.parse(scenes);
      }
    } catch (IllegalArgumentException strange) {
      throw new ParameterException(
          spec.commandLine(), "--scenes: " + strange.getMessage(), strange);
    }
  }

  /// Refuses what can be refused before the house is opened.
  private byte[] readStory() {
    try {
      ScriptReader.refuseWrongSize(Files.size(story));
      byte[] content = Files.readAllBytes(story);
      ScriptReader.read(content, story.getFileName().toString());
      return content;
    } catch (UnreadableStory unreadable) {
      throw new Refusal(
          ExitCode.UNREADABLE_STORY, story + ": " + unreadable.getMessage(), unreadable);
    } catch (IOException e) {
      String reason =
          switch (e) {
            case java.nio.file.NoSuchFileException _ -> "there is no such file";
            case java.nio.file.AccessDeniedException _ -> "no permission to read it";
            default -> Files.isDirectory(story) ? "it is a folder" : String.valueOf(e.getMessage());
          };
      throw new Refusal(
          ExitCode.UNREADABLE_STORY,
          "%s cannot be read: %s. Give the path of a .fountain, .fdx, .md or .txt file; samples/ has some."
              .formatted(story, reason),
          e);
    }
  }

  private Map<String, String> options() {
    Map<String, String> options = folders.settings();
    if (seed != null) {
      options.put("production.seed", seed.toString());
    }
    if (quality != null) {
      options.put("production.quality", quality.name().toLowerCase(Locale.ROOT));
    }
    return options;
  }
}
