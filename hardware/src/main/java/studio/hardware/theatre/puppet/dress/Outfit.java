package studio.hardware.theatre.puppet.dress;

import studio.hardware.brief.Build;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Pigment;

/// What a character wears on its body: the cut and the colours (0xRRGGBB).
public record Outfit(Cut cut, int main, int trim, int legs, int shoes) {

  public enum Cut {
    /// Fur, feathers or scales only.
    BARE,
    SHIRT,
    SWEATER,
    VEST,
    COAT,
    DRESS,
    UNIFORM,
    KIMONO,
    OVERALLS,
    CLOAK,
    TUNIC
  }

  /// Whether cloth covers the arms.
  public boolean hasSleeves() {
    return cut != Cut.BARE && cut != Cut.VEST;
  }

  /// Whether cloth covers the legs down to the shoes.
  public boolean hasTrousers() {
    return switch (cut) {
      case SHIRT, SWEATER, UNIFORM, COAT, OVERALLS, CLOAK, TUNIC -> true;
      case BARE, VEST, DRESS, KIMONO -> false;
    };
  }

  public static Outfit of(Species species, Swatches swatches) {
    Cut cut = cut(species, swatches);
    int main = swatches.cloth();
    int legs = cut == Cut.OVERALLS ? main : swatches.trousers();
    if (cut == Cut.OVERALLS && swatches.said("overall", "dungaree", "cloth").isEmpty()) {
      main = 0x4d6a92;
      legs = main;
    }
    return new Outfit(cut, main, swatches.trim(), legs, swatches.shoes());
  }

  private static Cut cut(Species species, Swatches swatches) {
    if (swatches.mentions("kimono", "yukata", "hakama")) {
      return Cut.KIMONO;
    }
    if (swatches.mentions("cloak", "hood", "mantle", "poncho")) {
      return Cut.CLOAK;
    }
    if (swatches.mentions("overall", "dungaree")) {
      return Cut.OVERALLS;
    }
    if (swatches.mentions("dress", "gown", "skirt", "nightgown")) {
      return Cut.DRESS;
    }
    if (swatches.mentions("uniform", "suit", "soldier", "sailor")) {
      return Cut.UNIFORM;
    }
    if (swatches.mentions("coat", "robe", "trench", "raincoat", "lab")) {
      return Cut.COAT;
    }
    if (swatches.mentions("sweater", "jumper", "hoodie", "pullover", "cardigan")) {
      return Cut.SWEATER;
    }
    if (swatches.mentions("tunic", "armor", "armour")) {
      return Cut.TUNIC;
    }
    if (swatches.mentions("vest", "waistcoat")) {
      return Cut.VEST;
    }
    if (swatches.mentions("shirt", "jacket", "blouse", "tshirt", "t-shirt")) {
      return Cut.SHIRT;
    }
    if (species == Species.HUMAN) {
      Cut[] usual =
          swatches.look().build() == Build.CHILD
              ? new Cut[] {Cut.OVERALLS, Cut.DRESS, Cut.SWEATER, Cut.SHIRT, Cut.COAT}
              : new Cut[] {
                Cut.COAT,
                Cut.DRESS,
                Cut.SWEATER,
                Cut.SHIRT,
                Cut.TUNIC,
                Cut.UNIFORM,
                Cut.KIMONO,
                Cut.COAT
              };
      return usual[swatches.dice("outfit").nextInt(usual.length)];
    }
    Cut[] animal = {
      Cut.BARE, Cut.BARE, Cut.VEST, Cut.SWEATER, Cut.TUNIC, Cut.COAT, Cut.OVERALLS, Cut.DRESS
    };
    return switch (species) {
      case CAT, DOG, FOX, RABBIT, MOUSE, BEAR, PIG, MONKEY, WOLF, FROG, DEER, HORSE ->
          animal[swatches.dice("outfit").nextInt(animal.length)];
      case HUMAN,
          BIRD,
          OWL,
          TURTLE,
          SNAKE,
          FISH,
          INSECT,
          DINOSAUR,
          DRAGON,
          STAR,
          MUSHROOM,
          TREE,
          SLIME,
          GHOST,
          ROBOT ->
          Cut.BARE;
    };
  }

  /// The colour of small things such as buttons on the main cloth.
  public int button() {
    return Pigment.lightness(main) > 0.55 ? Pigment.darker(main, 0.45) : 0xe2bb62;
  }
}
