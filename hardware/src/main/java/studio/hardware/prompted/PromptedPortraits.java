package studio.hardware.prompted;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageBrief.Lora;
import studio.hardware.engine.ImageEngine;
import studio.hardware.engine.ImageEngine.Drawing;
import studio.hardware.engine.PortraitBrief;
import studio.hardware.engine.PortraitEngine;

/// Draws characters with a model that reads words. The figure of a brief means nothing to it; a
/// trained likeness it wears where its server has the file and the family is the right one, and
/// draws without it otherwise, saying so.
public final class PromptedPortraits implements PortraitEngine {
  private final ImageEngine images;
  private final String checkpoint;
  private final Function<ImageBrief, Optional<String>> whyNotWorn;

  /// @param checkpoint for briefs that name none; empty for the engine's own choice
  /// @param whyNotWorn why the engine cannot use the LoRA of a brief that has one, with what to do
  public PromptedPortraits(
      ImageEngine images, String checkpoint, Function<ImageBrief, Optional<String>> whyNotWorn) {
    this.images = images;
    this.checkpoint = checkpoint;
    this.whyNotWorn = whyNotWorn;
  }

  @Override
  public String name() {
    return images.name();
  }

  @Override
  public Drawing draw(PortraitBrief portrait, Path target, Attempt attempt) {
    ImageBrief wanted = with(portrait.words(), portrait.words().lora());
    Optional<String> why = wanted.lora().isEmpty() ? Optional.empty() : whyNotWorn.apply(wanted);
    if (why.isEmpty()) {
      return images.draw(wanted, target, attempt);
    }
    Drawing drawing = images.draw(with(wanted, Optional.empty()), target, attempt);
    Map<String, String> facts = new LinkedHashMap<>(drawing.facts());
    facts.put("remark", why.get());
    return new Drawing(drawing.engine(), drawing.width(), drawing.height(), facts);
  }

  private ImageBrief with(ImageBrief brief, Optional<Lora> lora) {
    return new ImageBrief(
        brief.positive(),
        brief.negative(),
        brief.checkpoint().isBlank() ? checkpoint : brief.checkpoint(),
        brief.width(),
        brief.height(),
        brief.steps(),
        brief.cfg(),
        brief.sampler(),
        brief.seed(),
        lora,
        brief.references(),
        brief.likeness(),
        brief.from());
  }
}
