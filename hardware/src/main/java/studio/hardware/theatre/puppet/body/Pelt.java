package studio.hardware.theatre.puppet.body;

import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.dress.Swatches;

/// The colours of a body: its main colour, its light belly, its dark points (paws, ear tips,
/// stripes), its nose or beak, and the inside of its ears.
public record Pelt(int fur, int belly, int dark, int nose, int inner) {

  public static Pelt of(Species species, Swatches swatches) {
    int fur =
        swatches.or(
            swatches.pick("fur", furs(species)),
            "fur",
            "feather",
            "scale",
            "skin",
            "body",
            "shell",
            "bark",
            "cap",
            "metal",
            "hide",
            "plumage",
            species.name().toLowerCase(java.util.Locale.ROOT));
    int belly = swatches.or(belly(species, fur), "belly", "chest", "muzzle", "underside");
    int dark = swatches.or(dark(species, fur), "stripe", "paw", "marking", "spot", "tip");
    return new Pelt(
        fur, belly, dark, swatches.or(nose(species), "nose", "beak", "horn"), inner(species, fur));
  }

  private static int[] furs(Species species) {
    return switch (species) {
      case HUMAN -> new int[] {0xf2cdb0};
      case CAT -> new int[] {0x8d8c98, 0xe0a35c, 0x47424f, 0xefe6d8, 0xa8805e};
      case DOG -> new int[] {0xc2905a, 0xe8d7b5, 0x7a5a45, 0xd8b483, 0x9a9aa0};
      case FOX -> new int[] {0xdb7434, 0xc9622f, 0xe58b48};
      case WOLF -> new int[] {0x77808f, 0x595f70, 0x9a938c};
      case RABBIT -> new int[] {0xf0e6da, 0xc9ab8a, 0xa9a3a6, 0xd9bfa2};
      case MOUSE -> new int[] {0xa79a96, 0xc7a98c, 0x8f8794, 0xe9ded2};
      case BEAR -> new int[] {0x8a5f42, 0x6a4a3c, 0xb07d50, 0xeee6da};
      case DEER -> new int[] {0xb57f4f, 0xa06b45, 0xc8955f};
      case HORSE -> new int[] {0x8f5b3d, 0xb98a5c, 0x5a4a48, 0xe6dccb};
      case PIG -> new int[] {0xf0b3ae, 0xe7a29c, 0xf3c6b6};
      case MONKEY -> new int[] {0x86603f, 0x6d4a38, 0xa87b4c};
      case BIRD -> new int[] {0x5b93c4, 0xd9604c, 0xe3b548, 0x6fa38a, 0xb98f68};
      case OWL -> new int[] {0x94704f, 0x7d6a63, 0xb08a5c};
      case FROG -> new int[] {0x7fae52, 0x5f9a62, 0x9bbb50};
      case TURTLE -> new int[] {0x8fa968, 0x7a9f78, 0xa9ad6a};
      case SNAKE -> new int[] {0x6f9a58, 0xc08a48, 0x7a7fae, 0xb85f58};
      case FISH -> new int[] {0xe88945, 0x5b97c0, 0xd96a76, 0x6fb0a0};
      case INSECT -> new int[] {0x6a5a7f, 0x8f5d45, 0x4f7a68, 0xc58a45};
      case DINOSAUR -> new int[] {0x7fa065, 0x6a94a0, 0xb98a62};
      case DRAGON -> new int[] {0xb5483f, 0x4f7f6a, 0x5a5f9a, 0x8a4f7a};
      case STAR -> new int[] {0xf2cc5c, 0xf5d98a, 0xf0b65a};
      case MUSHROOM -> new int[] {0xc9483f, 0xb97a45, 0x8a5f8a};
      case TREE -> new int[] {0x7f5d44, 0x6a5548, 0x94714f};
      case SLIME -> new int[] {0x6fc0a8, 0x7fb6dd, 0xb58fd0, 0xa5cf6a};
      case GHOST -> new int[] {0xf1eef2, 0xdfe8ee, 0xece6f6};
      case ROBOT -> new int[] {0x9fb0b8, 0xc7b48a, 0xb77a5f, 0x8a9fc0};
    };
  }

  private static int belly(Species species, int fur) {
    return switch (species) {
      case FOX -> 0xfbf0de;
      case SNAKE, FROG, DINOSAUR, DRAGON, TURTLE -> Pigment.mix(fur, 0xf6e6b0, 0.62);
      case MONKEY -> 0xe9c39c;
      case MUSHROOM -> 0xf3e6cf;
      case TREE -> 0x7fa053;
      case BIRD, OWL -> Pigment.mix(fur, 0xfff3dd, 0.68);
      case PIG, STAR, SLIME, GHOST -> Pigment.lighter(fur, 0.35);
      case HUMAN, CAT, DOG, WOLF, RABBIT, MOUSE, BEAR, DEER, HORSE, FISH, INSECT, ROBOT ->
          Pigment.mix(fur, 0xfff4e4, 0.55);
    };
  }

  private static int dark(Species species, int fur) {
    return switch (species) {
      case FOX -> 0x3f2f33;
      case RABBIT, GHOST, STAR, SLIME, PIG -> Pigment.darker(fur, 0.16);
      case HUMAN,
          CAT,
          DOG,
          WOLF,
          MOUSE,
          BEAR,
          DEER,
          HORSE,
          MONKEY,
          BIRD,
          OWL,
          FROG,
          TURTLE,
          SNAKE,
          FISH,
          INSECT,
          DINOSAUR,
          DRAGON,
          MUSHROOM,
          TREE,
          ROBOT ->
          Pigment.darker(fur, 0.36);
    };
  }

  private static int nose(Species species) {
    return switch (species) {
      case CAT, RABBIT, MOUSE -> 0xd98a8c;
      case BIRD, OWL -> 0xe6a83f;
      case DEER, DRAGON, DINOSAUR -> 0xe8dcc0;
      case PIG -> 0xd98784;
      case HUMAN,
          DOG,
          FOX,
          WOLF,
          BEAR,
          HORSE,
          MONKEY,
          FROG,
          TURTLE,
          SNAKE,
          FISH,
          INSECT,
          STAR,
          MUSHROOM,
          TREE,
          SLIME,
          GHOST,
          ROBOT ->
          0x35292f;
    };
  }

  private static int inner(Species species, int fur) {
    return switch (species) {
      case FOX, WOLF, DOG -> Pigment.mix(fur, 0xf6ddc8, 0.7);
      case BEAR, MONKEY -> Pigment.mix(fur, 0xe9c39c, 0.7);
      case HUMAN,
          CAT,
          RABBIT,
          MOUSE,
          DEER,
          HORSE,
          PIG,
          BIRD,
          OWL,
          FROG,
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
          Pigment.mix(fur, 0xf0a9a4, 0.6);
    };
  }
}
