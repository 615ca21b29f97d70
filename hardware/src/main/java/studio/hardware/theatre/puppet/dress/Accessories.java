package studio.hardware.theatre.puppet.dress;

import studio.hardware.brief.Build;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Figure;

/// Reads what a character carries and wears besides clothes, and has it cut; adds a little of its
/// own, by seed, to those of whom nothing is said.
public final class Accessories {
  private final Swatches swatches;
  private final Headwear headwear;
  private final FaceWear faceWear;
  private final BodyWear bodyWear;
  private final Handheld handheld;

  private Accessories(Figure figure, Fitting fitting, Swatches swatches) {
    this.swatches = swatches;
    this.headwear = new Headwear(figure, fitting, swatches);
    this.faceWear = new FaceWear(figure, fitting, swatches);
    this.bodyWear = new BodyWear(figure, fitting, swatches);
    this.handheld = new Handheld(figure, fitting, swatches);
  }

  public static void put(Figure figure, Fitting fitting, Swatches swatches) {
    new Accessories(figure, fitting, swatches).choose();
  }

  private void choose() {
    Phrases said = swatches.phrases();
    Species species = swatches.look().species();
    boolean silent = said.phrases().isEmpty();
    int chance = silent ? swatches.dice("accessory").nextInt(100) : 100;
    boolean human = species == Species.HUMAN;
    if (swatches.mentions("glasses", "spectacle") || human && chance < 14 || !human && chance < 6) {
      faceWear.glasses(!said.say("square", "rectangular"));
    }
    if (said.say("goggle")) {
      faceWear.glasses(true);
    }
    if (said.say("eyepatch", "eye patch")) {
      faceWear.eyepatch();
    }
    if (said.say("monocle")) {
      faceWear.monocle();
    }
    if (swatches.mentions("beard")) {
      faceWear.beard();
    }
    if (swatches.mentions("moustache", "mustache")
        || swatches.mentions("beard") && !said.say("goatee")) {
      faceWear.moustache();
    }
    if (said.say("earring") || human && chance >= 14 && chance < 24) {
      faceWear.earring();
    }
    if (said.say("scar")) {
      faceWear.scar();
    }
    headwear.choose(!silent, human ? chance >= 24 && chance < 32 : chance >= 6 && chance < 20);
    if (swatches.mentions("scarf", "shawl", "muffler", "bandana", "neckerchief")
        || human && chance >= 32 && chance < 42
        || !human && chance >= 20 && chance < 46) {
      bodyWear.scarf();
    }
    bodyWear.choose();
    boolean frail = human && swatches.look().build() == Build.ELDER && chance >= 42 && chance < 80;
    handheld.choose(frail);
  }
}
