package studio.hardware.comfyui.graph;

import java.util.List;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageBrief.Likeness;
import studio.hardware.engine.ImageBrief.Lora;
import tools.jackson.databind.node.ObjectNode;

/// The graph that draws one picture. The same brief gives the same graph: what names the files it
/// saves is added when it is sent.
public final class PictureGraph {
  private static final String LORA = "lora";
  private static final String LIKENESS = "likeness";

  private PictureGraph() {}

  /// Fills `brief` into `workflow`, which draws from noise, or from a picture where it has a slot
  /// for one.
  ///
  /// @throws EngineFailure INVALID when the workflow has no place for what the brief asks
  public static Graph of(Workflow workflow, ImageBrief brief, Uploads uploads) {
    Sampler sampler = Sampler.called(brief.sampler());
    Worksheet sheet =
        workflow
            .sheet()
            .put(Slot.POSITIVE, brief.positive())
            .put(Slot.NEGATIVE, brief.negative())
            .put(Slot.WIDTH, brief.width())
            .put(Slot.HEIGHT, brief.height())
            .put(Slot.STEPS, brief.steps())
            .put(Slot.CFG, brief.cfg())
            .put(Slot.SAMPLER, sampler.name())
            .put(Slot.SCHEDULER, sampler.scheduler())
            .put(Slot.SEED, brief.seed());
    if (!brief.checkpoint().isBlank()) {
      sheet.put(Slot.CHECKPOINT, brief.checkpoint());
    }
    uploads.picture().ifPresent(picture -> sheet.put(Slot.PICTURE, picture));
    brief.from().ifPresent(from -> sheet.put(Slot.DENOISE, from.denoise()));
    brief.lora().ifPresentOrElse(lora -> wear(sheet, workflow, lora), () -> sheet.leaveOut(LORA));
    if (uploads.references().isEmpty()) {
      sheet.leaveOut(LIKENESS);
    } else {
      follow(sheet, uploads.references(), brief.likeness());
    }
    return sheet.graph();
  }

  private static void wear(Worksheet sheet, Workflow workflow, Lora lora) {
    if (!workflow.has(Slot.LORA)) {
      throw new EngineFailure(
          Kind.INVALID,
          "The ComfyUI graph %s has no place for the LoRA %s. Map the slot lora to its LoraLoader, or take the LoRA off."
              .formatted(workflow.name(), lora.file()));
    }
    sheet
        .put(Slot.LORA, lora.file())
        .put(Slot.LORA_MODEL_STRENGTH, lora.modelStrength())
        .put(Slot.LORA_CLIP_STRENGTH, lora.clipStrength());
  }

  /// The first reference goes into the slot; every other one is loaded by a node of our own and
  /// laid onto the pile that the adapter reads.
  private static void follow(Worksheet sheet, List<String> references, Likeness likeness) {
    sheet
        .put(Slot.REFERENCE, references.getFirst())
        .put(Slot.LIKENESS_WEIGHT, likeness.weight())
        .put(Slot.LIKENESS_START, likeness.start())
        .put(Slot.LIKENESS_END, likeness.end());
    for (Place place : sheet.places(Slot.REFERENCE)) {
      String pile = place.node();
      for (int i = 1; i < references.size(); i++) {
        String loaded = "%s-%d".formatted(place.node(), i + 1);
        String higher = loaded + "-pile";
        sheet.add(loaded, "LoadImage").put("image", references.get(i));
        ObjectNode batch = sheet.add(higher, "ImageBatch");
        sheet.redirect(pile, higher);
        batch.set("image1", Worksheet.link(pile));
        batch.set("image2", Worksheet.link(loaded));
        pile = higher;
      }
    }
  }
}
