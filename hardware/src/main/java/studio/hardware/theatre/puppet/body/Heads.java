package studio.hardware.theatre.puppet.body;

import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.dress.Swatches;

/// Finds the family that designs the head of a species with a body apart from its head.
final class Heads {
  private Heads() {}

  static HeadDesign design(Species species, Frame head, Pelt pelt, Swatches swatches) {
    return switch (species) {
      case HUMAN -> HumanHead.design(head, swatches);
      case FOX, WOLF, DOG -> CanineHeads.design(species, head, pelt, swatches);
      case CAT, RABBIT, MOUSE, BEAR, MONKEY -> CuddlyHeads.design(species, head, pelt, swatches);
      case PIG, DEER, HORSE -> HoofHeads.design(species, head, pelt, swatches);
      case FROG, TURTLE, SNAKE, DINOSAUR, DRAGON -> ColdHeads.design(species, head, pelt, swatches);
      case ROBOT -> RobotHead.design(head, pelt, swatches);
      case BIRD, OWL -> BirdHeads.design(species, head, pelt, swatches);
      case FISH, INSECT, STAR, MUSHROOM, TREE, SLIME, GHOST ->
          FolkFaces.design(species, head, pelt, swatches);
    };
  }
}
