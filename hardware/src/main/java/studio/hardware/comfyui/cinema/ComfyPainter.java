package studio.hardware.comfyui.cinema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.comfyui.Finished;
import studio.hardware.comfyui.OutputFile;
import studio.hardware.comfyui.graph.Graph;
import studio.hardware.comfyui.graph.PictureGraph;
import studio.hardware.comfyui.graph.Slot;
import studio.hardware.comfyui.graph.Uploads;
import studio.hardware.comfyui.graph.Workflow;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageEngine;
import studio.hardware.film.PictureFit;
import studio.hardware.film.Still;

/// Draws pictures on a ComfyUI server.
public final class ComfyPainter implements ImageEngine {
  private static final Logger log = LoggerFactory.getLogger(ComfyPainter.class);
  private static final String LIKENESS = "likeness";

  private final ComfyUi server;
  private final Workflow draw;
  private final Workflow refine;

  /// @param draw makes a picture from words: the template "txt2img" or an operator's own
  /// @param refine makes one from another: the template "refine" or an operator's own
  /// @throws EngineFailure INVALID when one of them has no place for what every brief says
  public ComfyPainter(ComfyUi server, Workflow draw, Workflow refine) {
    this.server = server;
    this.draw = draw.mustHave("draw pictures", Slot.POSITIVE, Slot.SEED);
    this.refine = refine.mustHave("draw pictures anew", Slot.POSITIVE, Slot.SEED, Slot.PICTURE);
  }

  @Override
  public String name() {
    return server.name();
  }

  /// What the server lacks for pictures like `like`, a line each with what to do; empty when it can
  /// draw them.
  ///
  /// @throws EngineFailure INFRASTRUCTURE when it does not answer
  public List<String> missing(ImageBrief like) {
    Preflight preflight = new Preflight(server.capabilities());
    ImageBrief example = chosen(like);
    Workflow workflow = workflow(example);
    List<String> references = example.references().stream().map(Path::toString).toList();
    List<String> missing = new ArrayList<>(preflight.missing(workflow, ""));
    missing.addAll(
        preflight.missing(
            PictureGraph.of(workflow, example, new Uploads(Optional.empty(), references))));
    if (!references.isEmpty()) {
      missing.addAll(preflight.missing(workflow, LIKENESS));
    }
    return missing;
  }

  /// Why the LoRA of a brief that has one could not be used here, with what to do.
  ///
  /// @throws EngineFailure INFRASTRUCTURE when the server does not answer
  public Optional<String> whyNotWorn(ImageBrief wanted) {
    ImageBrief brief = chosen(wanted);
    if (brief.lora().isEmpty()) {
      return Optional.empty();
    }
    String file = brief.lora().get().file();
    if (!workflow(brief).has(Slot.LORA)) {
      return Optional.of(
          "The graph %s has no place for the LoRA %s. Map the slot lora to its LoraLoader."
              .formatted(workflow(brief).name(), file));
    }
    if (!server.capabilities().loras().contains(file)
        && !server.lookAgain().loras().contains(file)) {
      return Optional.of(
          "%s does not have the LoRA %s. Copy it into its folder models/loras and refresh."
              .formatted(name(), file));
    }
    try {
      Match.of(server, brief.checkpoint(), file);
      return Optional.empty();
    } catch (EngineFailure unlike) {
      if (unlike.kind() != Kind.INVALID) {
        throw unlike;
      }
      return Optional.of(String.valueOf(unlike.getMessage()));
    }
  }

  @Override
  public Drawing draw(ImageBrief wanted, Path target, Attempt attempt) {
    attempt.at(0);
    ImageBrief brief = chosen(wanted);
    Workflow workflow = workflow(brief);
    Map<String, String> facts = new LinkedHashMap<>();
    brief
        .lora()
        .ifPresent(lora -> {
          facts.put("lora", lora.file());
          facts.put("architecture", Match.of(server, brief.checkpoint(), lora.file()));
        });
    Graph graph = PictureGraph.of(workflow, brief, uploads(workflow, brief, target, facts));
    Finished finished = server.run(graph, attempt);
    OutputFile picture = finished.picture();
    bring(picture, target, attempt);
    tell(facts, brief, workflow, finished, picture);
    return new Drawing(name(), brief.width(), brief.height(), facts);
  }

  private Workflow workflow(ImageBrief brief) {
    return brief.from().isPresent() ? refine : draw;
  }

  /// Where nobody chose one: what the workflow has, and where the server has not got that, its
  /// first.
  private ImageBrief chosen(ImageBrief brief) {
    String usual = workflow(brief).usual(Slot.CHECKPOINT);
    List<String> there = server.capabilities().checkpoints();
    if (!brief.checkpoint().isBlank() || usual.isEmpty() || there.isEmpty()) {
      return brief.checkpoint().isBlank() ? with(brief, usual) : brief;
    }
    return with(brief, there.contains(usual) ? usual : there.getFirst());
  }

  private static ImageBrief with(ImageBrief brief, String checkpoint) {
    return new ImageBrief(
        brief.positive(),
        brief.negative(),
        checkpoint,
        brief.width(),
        brief.height(),
        brief.steps(),
        brief.cfg(),
        brief.sampler(),
        brief.seed(),
        brief.lora(),
        brief.references(),
        brief.likeness(),
        brief.from());
  }

  private Uploads uploads(
      Workflow workflow, ImageBrief brief, Path target, Map<String, String> facts) {
    Optional<String> picture =
        brief.from().map(from -> fitted(from.picture(), brief.width(), brief.height(), target));
    List<String> references = new ArrayList<>();
    if (!brief.references().isEmpty()) {
      String why = whyNotAlike(workflow, brief);
      if (why.isEmpty()) {
        brief.references().forEach(file -> references.add(server.upload(file)));
        facts.put(
            "likeness",
            "%d pictures, weight %s".formatted(references.size(), brief.likeness().weight()));
      } else {
        log.warn("{} follows no likeness: {}", name(), why);
        facts.put("likeness", "left out: " + why);
      }
    }
    return new Uploads(picture, references);
  }

  /// A picture without the likeness is better than none: the shot's words still say who it is.
  private String whyNotAlike(Workflow workflow, ImageBrief brief) {
    if (!workflow.has(Slot.REFERENCE)) {
      return "the graph %s has no slot reference".formatted(workflow.name());
    }
    Preflight preflight = new Preflight(server.capabilities());
    List<String> missing = new ArrayList<>(preflight.missing(workflow, LIKENESS));
    List<String> without = preflight.missing(PictureGraph.of(workflow, brief, Uploads.NONE));
    preflight
        .missing(
            PictureGraph.of(workflow, brief, new Uploads(Optional.empty(), List.of("any.png"))))
        .stream()
        .filter(line -> !without.contains(line))
        .forEach(missing::add);
    return String.join("; ", missing);
  }

  /// Uploads `picture` at the size that is to be drawn.
  private String fitted(Path picture, int width, int height, Path target) {
    return Scratch.with(
        target,
        ".from.png",
        file -> {
          PictureFit.writePng(PictureFit.fill(PictureFit.read(picture), width, height), file);
          return server.upload(file);
        });
  }

  private void bring(OutputFile picture, Path target, Attempt attempt) {
    if (ending(picture.filename()).equals(ending(target.getFileName().toString()))) {
      server.fetch(picture, target, _ -> attempt.at(1));
      return;
    }
    Scratch.with(
        target,
        ".fetched." + ending(picture.filename()),
        file -> {
          server.fetch(picture, file, _ -> attempt.at(1));
          var drawn = PictureFit.read(file);
          switch (ending(target.getFileName().toString())) {
            case "png" -> PictureFit.writePng(drawn, target);
            case "jpg", "jpeg" -> Still.writeJpeg(drawn, target);
            default ->
                throw new EngineFailure(
                    Kind.INVALID, "Pictures are written as .png or .jpg, not to " + target);
          }
          return target;
        });
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private void tell(
      Map<String, String> facts,
      ImageBrief brief,
      Workflow workflow,
      Finished finished,
      OutputFile picture) {
    facts.put("workflow", workflow.name());
    facts.put("checkpoint", brief.checkpoint());
    facts.put("positive", brief.positive());
    facts.put("negative", brief.negative());
    facts.put("sampler", brief.sampler());
    facts.put("steps", Integer.toString(brief.steps()));
    facts.put("cfg", Double.toString(brief.cfg()));
    facts.put("seed", Long.toString(brief.seed()));
    brief.from().ifPresent(from -> facts.put("denoise", Double.toString(from.denoise())));
    facts.put("prompt_id", finished.prompt());
    facts.put("attempt", finished.attempt());
    facts.put("file", picture.path());
  }
}
