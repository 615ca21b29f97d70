package studio.verticles.drawing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageEngine.Drawing;
import studio.verticles.character.Sheet;
import studio.verticles.drawing.DrawingStore.Commission;
import studio.verticles.drawing.Wish.Recipe;
import studio.verticles.gallery.Arrival;
import studio.verticles.gallery.Source;
import studio.verticles.production.BatchId;
import studio.verticles.production.PictureId;

/// Mounts a print to be hung: its name, its caption, and how it was drawn.
final class Mount {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

  private Mount() {}

  static Arrival of(
      Commission work, int number, Sheet sheet, Sitting sitting, Print print, long tookMillis) {
    return new Arrival(
        PictureId.create(),
        work.project(),
        Optional.of(work.character()),
        "portray/%s/%d".formatted(work.batch(), number),
        name(sheet.who().slug(), work.batch(), work.created(), number),
        Source.DRAWN,
        print.path(),
        print.thumbnail(),
        print.bytes(),
        print.sha256(),
        print.measures(),
        words(sheet, sitting),
        provenance(sheet, sitting, print.drawing(), tookMillis).json(),
        Optional.of(new Arrival.FromBatch(work.batch(), number)),
        work.original()
            .map(original ->
                new Arrival.Ancestor(original.id(), original.attempt() + 1, because(work))));
  }

  /// The same for the same batch and number, whenever it is drawn. The end of the batch's id tells
  /// batches of one second apart.
  static String name(String slug, BatchId batch, Instant created, int number) {
    String tail = batch.toString().substring(32);
    return "gen_%s_%s_%s_%04d.png".formatted(slug, STAMP.format(created), tail, number + 1);
  }

  private static String because(Commission work) {
    if (!work.because().isBlank()) {
      return work.because();
    }
    return switch (work.kind()) {
      case VARIANT -> "a variant was asked for";
      case REFINE -> "it was to be worked out better";
      case CORRECTION -> "it was rejected";
      case DRAW, REPLENISHMENT -> "it was drawn from that picture";
    };
  }

  /// What is different in this picture, beside the word for the character: whatever a caption
  /// repeats in every picture would be learned as no part of the look.
  private static Arrival.Words words(Sheet sheet, Sitting sitting) {
    String who = sheet.who().trigger().isBlank() ? sheet.who().name() : sheet.who().trigger();
    return sitting
        .pose()
        .map(pose ->
            new Arrival.Words(
                "%s, %s, %s expression".formatted(who, pose.words(), pose.expression()),
                List.of(pose.id(), pose.framing(), pose.expression()),
                pose.id(),
                pose.framing(),
                pose.expression()))
        .orElse(Arrival.Words.caption(who));
  }

  private static Provenance provenance(
      Sheet sheet, Sitting sitting, Drawing drawing, long tookMillis) {
    ImageBrief words = sitting.brief().words();
    List<String> remarks = new ArrayList<>(sitting.remarks());
    Stream.of("remark", "likeness")
        .map(fact -> drawing.facts().getOrDefault(fact, ""))
        .filter(fact -> !fact.isBlank())
        .forEach(remarks::add);
    return new Provenance(
        drawing.engine(),
        drawing.facts().getOrDefault("checkpoint", words.checkpoint()),
        new Recipe(words.width(), words.height(), words.steps(), words.cfg(), words.sampler()),
        words.seed(),
        words.positive(),
        words.negative(),
        sitting.brief().pose(),
        worn(drawing, words),
        sitting.likeness(),
        sheet.style().version(),
        tookMillis,
        drawing.facts(),
        remarks);
  }

  /// By its name in the register, whatever the engine called the file; empty when it was not worn.
  private static Optional<String> worn(Drawing drawing, ImageBrief words) {
    return Optional.ofNullable(drawing.facts().get("lora"))
        .map(file -> words.lora().map(ImageBrief.Lora::file).orElse(file));
  }
}
