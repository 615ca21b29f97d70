package studio.verticles.drawing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.hardware.engine.ImageBrief;
import studio.hardware.engine.ImageBrief.From;
import studio.hardware.engine.ImageBrief.Likeness;
import studio.hardware.engine.ImageBrief.Lora;
import studio.hardware.engine.PortraitBrief;
import studio.verticles.character.Sheet;
import studio.verticles.drawing.DrawingStore.Commission;
import studio.verticles.drawing.Drawings.Wording;
import studio.verticles.drawing.Likenesses.Trained;
import studio.verticles.drawing.Sitters.Original;
import studio.verticles.drawing.Wish.Recipe;
import studio.verticles.learning.Lessons.Negatives;
import studio.verticles.library.MediaPath;

/// One picture of a batch, decided to the last number: what the engine is told, and what is
/// remembered of it.
///
/// @param remarks what was asked for and left out, and why
record Sitting(
    PortraitBrief brief,
    Optional<Pose> pose,
    Optional<Provenance.Follows> likeness,
    List<String> remarks) {

  /// Strength of a trained likeness in model and words alike.
  private static final double LORA_STRENGTH = 0.8;

  /// More would say little more and cost an adapter memory.
  private static final int MOST_REFERENCES = 4;

  Sitting {
    remarks = List.copyOf(remarks);
  }

  /// @param file where a file of the media library lies
  static Sitting of(
      Commission work, int number, Sheet sheet, Negatives lessons, Function<MediaPath, Path> file) {
    Plan plan = work.plan();
    Optional<Pose> pose = pose(work, number);
    var remarks = new ArrayList<String>();
    Optional<Trained> trained =
        sheet.lora().map(lora -> new Trained(lora.file(), lora.architecture()));
    Likenesses.Choice choice =
        Likenesses.choose(trained, sheet.style().model().architecture(), plan.lora());
    if (!choice.remark().isEmpty()) {
      remarks.add(choice.remark());
    }
    if (work.missesOriginal()) {
      remarks.add("The picture it was to start from is gone; it is drawn from nothing.");
    }
    Wording words = words(work, pose, sheet, lessons, choice.worn());
    Recipe recipe = plan.recipe().orElseGet(() -> recipe(sheet));
    Provenance.Follows follows = follows(work, sheet);
    Optional<From> from =
        work.original()
            .flatMap(original ->
                plan.denoise().map(denoise -> new From(file.apply(original.path()), denoise)));
    var likeness = new Likeness(follows.weight(), follows.start(), follows.end());
    var brief =
        new PortraitBrief(
            sheet.look(),
            sheet.lora().filter(_ -> choice.worn()).map(lora -> file.apply(lora.path())),
            pose.map(Pose::id).orElse(""),
            new ImageBrief(
                words.positiveText(),
                words.negativeText(),
                sheet.style().model().checkpoint(),
                recipe.width(),
                recipe.height(),
                recipe.steps(),
                recipe.cfg(),
                recipe.sampler(),
                Seeds.of(work.seed(), plan.counted(), number),
                sheet
                    .lora()
                    .filter(_ -> choice.worn())
                    .map(lora -> new Lora(lora.file(), LORA_STRENGTH, LORA_STRENGTH)),
                follows.references().stream().map(MediaPath::new).map(file).toList(),
                likeness,
                from));
    return new Sitting(
        brief,
        pose,
        follows.references().isEmpty() ? Optional.empty() : Optional.of(follows),
        remarks);
  }

  /// The pose somebody chose, or the lot of this number; a batch of more than twenty begins anew.
  private static Optional<Pose> pose(Commission work, int number) {
    List<String> chosen = work.plan().poses();
    if (!chosen.isEmpty()) {
      return PosePool.called(chosen.get(number % chosen.size()));
    }
    return Optional.of(PosePool.draw(number + 1, work.seed()).get(number));
  }

  /// A picture drawn again keeps the words it had; a correction's words are whole already.
  private static Wording words(
      Commission work, Optional<Pose> pose, Sheet sheet, Negatives lessons, boolean wearsLora) {
    Optional<Provenance> before = work.original().flatMap(Original::provenance);
    if (work.kind() == Kind.CORRECTION) {
      return PromptParts.whole(
          work.prompt().isBlank()
              ? before.map(Provenance::positive).orElse(sheet.design())
              : work.prompt(),
          work.negative().isBlank()
              ? before.map(Provenance::negative).orElse("")
              : work.negative());
    }
    if (work.kind().again() && before.isPresent() && work.prompt().isBlank()) {
      return PromptParts.whole(
          before.get().positive(), before.get().negative() + ", " + work.negative());
    }
    return words(
        sheet,
        lessons,
        work.prompt(),
        work.negative(),
        pose,
        wearsLora ? sheet.lora() : Optional.empty());
  }

  static Wording words(
      Sheet sheet,
      Negatives lessons,
      String prompt,
      String negative,
      Optional<Pose> pose,
      Optional<Sheet.Lora> lora) {
    var said = sheet.style().wording();
    String design = lora.map(one -> one.trigger() + ", " + sheet.design()).orElse(sheet.design());
    return PromptParts.of(
        new PromptParts.Style(said.preamble(), said.positive(), said.negative()),
        design,
        prompt,
        pose,
        new PromptParts.Against(
            lessons.learned(), lessons.feedback(), sheet.negatives(), negative));
  }

  private static Recipe recipe(Sheet sheet) {
    var model = sheet.style().model();
    var sampling = sheet.style().sampling();
    return new Recipe(
        model.width(), model.height(), sampling.steps(), sampling.cfg(), sampling.sampler());
  }

  /// The picture it starts from shows best whom it is to be like, then the character's references.
  private static Provenance.Follows follows(Commission work, Sheet sheet) {
    Likeness style = sheet.style().likeness();
    var references = new ArrayList<String>();
    if (work.kind() != Kind.CORRECTION) {
      work.original().ifPresent(original -> references.add(original.path().value()));
    }
    sheet.references().stream()
        .map(reference -> reference.path().value())
        .filter(path -> !references.contains(path))
        .limit(MOST_REFERENCES - references.size())
        .forEach(references::add);
    return new Provenance.Follows(
        references, work.plan().weight().orElse(style.weight()), style.start(), style.end());
  }
}
