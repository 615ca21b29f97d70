package studio.hardware.brief;

/// How a scene should feel; decides its music and tints its picture.
public enum Mood {
  CALM,
  HAPPY,
  COMIC,
  HOPEFUL,
  TENDER,
  MELANCHOLY,
  SAD,
  MYSTERIOUS,
  EERIE,
  TENSE,
  ACTION,
  EPIC
}
