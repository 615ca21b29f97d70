package studio.verticles.character;

import java.util.Optional;
import studio.hardware.comfyui.graph.Sampler;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.ImageBrief.Likeness;
import studio.verticles.bus.Problem;
import studio.verticles.character.Projects.Size;
import studio.verticles.character.Projects.StyleWish;

/// What a style becomes when somebody wishes for something, and which wishes are refused.
final class StyleRules {
  private StyleRules() {}

  /// The style with the wishes in it, still of the old version.
  static Style wished(Style old, StyleWish wish) {
    Style.Model model = model(old.model(), wish);
    Style.Sampling sampling =
        new Style.Sampling(
            wish.steps().orElse(old.sampling().steps()),
            wish.cfg().orElse(old.sampling().cfg()),
            wish.sampler().orElse(old.sampling().sampler()).strip());
    require(
        sampling.steps() >= 1 && sampling.steps() <= 150,
        "A picture takes 1 to 150 steps, not %s.",
        sampling.steps());
    require(
        sampling.cfg() >= 0 && sampling.cfg() <= 30,
        "How closely the words are followed (cfg) is 0 to 30, not %s.",
        sampling.cfg());
    checkSampler(sampling.sampler());
    Likeness likeness = wish.likeness().orElse(old.likeness());
    require(
        likeness.weight() >= 0 && likeness.weight() <= 2,
        "References weigh 0 to 2, not %s.",
        likeness.weight());
    require(
        likeness.start() >= 0 && likeness.start() <= likeness.end() && likeness.end() <= 1,
        "References work from a part of the steps to a later one, 0 to 1; not from %s.",
        likeness.start() + " to " + likeness.end());
    Style.Wording wording = wish.wording().orElse(old.wording());
    return new Style(
        old.project(),
        old.version(),
        model,
        sampling,
        new Style.Wording(
            Limits.text("The preamble", wording.preamble(), Limits.TEXT),
            Limits.text("The positive template", wording.positive(), Limits.TEXT),
            Limits.text("The negative template", wording.negative(), Limits.TEXT)),
        likeness,
        old.change());
  }

  private static Style.Model model(Style.Model old, StyleWish wish) {
    String checkpoint =
        Limits.text(
            "The checkpoint's name", wish.checkpoint().orElse(old.checkpoint()), Limits.PHRASE);
    require(
        !checkpoint.contains("..") && checkpoint.chars().noneMatch(Character::isISOControl),
        "\"%s\" is no name of a checkpoint. Take it from the list of checkpoints.",
        checkpoint);
    Architecture architecture =
        wish.architecture()
            .orElseGet(() ->
                checkpoint.equals(old.checkpoint())
                    ? old.architecture()
                    : Architecture.suggestedBy(checkpoint));
    Size size = wish.size().orElseGet(() -> size(old, architecture));
    for (int side : new int[] {size.width(), size.height()}) {
      require(
          side >= 64 && side <= 4096 && side % 8 == 0,
          "A side of a picture has 64 to 4096 pixels, a multiple of 8; not %s.",
          side);
    }
    return new Style.Model(checkpoint, architecture, size.width(), size.height());
  }

  /// Who never chose a size gets the one that models of this architecture were trained at.
  private static Size size(Style.Model old, Architecture architecture) {
    Style.Model usual = Style.usualModel(old.checkpoint(), old.architecture());
    boolean chosen = usual.width() != old.width() || usual.height() != old.height();
    Style.Model wanted = chosen ? old : Style.usualModel(old.checkpoint(), architecture);
    return new Size(wanted.width(), wanted.height());
  }

  private static void checkSampler(String sampler) {
    try {
      Sampler.called(sampler);
    } catch (EngineFailure unknown) {
      throw new Problem(
          Problem.Kind.INVALID,
          Optional.ofNullable(unknown.getMessage()).orElse("There is no such sampler."),
          unknown);
    }
  }

  private static void require(boolean holds, String sentence, Object found) {
    if (!holds) {
      throw Problem.invalid(sentence.formatted(found));
    }
  }
}
