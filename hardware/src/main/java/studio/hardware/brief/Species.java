package studio.hardware.brief;

/// What a character is. Anything that is not `HUMAN` is never approved by a machine.
public enum Species {
  HUMAN,
  CAT,
  DOG,
  FOX,
  WOLF,
  RABBIT,
  MOUSE,
  BEAR,
  DEER,
  HORSE,
  PIG,
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
  STAR,
  MUSHROOM,
  TREE,
  SLIME,
  GHOST,
  ROBOT
}
