package studio.verticles.story.screenwriter;

/// A line to be spoken. `delivery` is the author's word for how ("whispering", "V.O."), possibly
/// nothing. A `speaker` who is not present in the shot is heard from elsewhere.
public record PlannedLine(String speaker, String text, String delivery) {}
