package studio.verticles.night;

/// What an actor finds when it looks at its character.
///
/// @param pending pictures that wait for a decision, also those that no machine has seen yet
/// @param atWork whether anything of the character is being drawn or looked at, by whomever asked
///   for
/// @param othersAtWork how many other characters' actors have a batch at work
/// @param rejectsInRow standing rejections since the last approval or a person's pardon
/// @param lastBatchCame pictures of its last batch that came
/// @param hindrance why nothing may be drawn at all; empty when nothing hinders
record Facts(
    int approved,
    int pending,
    int rejected,
    boolean atWork,
    int othersAtWork,
    int rejectsInRow,
    int lastBatchCame,
    String hindrance) {}
