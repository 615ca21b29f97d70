package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.verticles.story.script.Element;
import studio.verticles.story.script.Element.Part;
import studio.verticles.story.script.Script;

/// Cuts a screenplay into its own scenes. Notes, sections, transitions and page breaks are the
/// author's tools and are not played; a synopsis stays with the scene it describes.
final class Dramatist {
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Beat> beats = new ArrayList<>();
  private final List<String> synopsis = new ArrayList<>();
  private Optional<Element.Heading> heading = Optional.empty();
  private String lastSpeaker = Screenplay.NARRATOR;

  private Dramatist() {}

  static List<Draft> drafts(Script script) {
    var dramatist = new Dramatist();
    script.elements().forEach(dramatist::add);
    dramatist.closeScene();
    return dramatist.drafts;
  }

  private void add(Element element) {
    switch (element) {
      case Element.Heading next -> {
        closeScene();
        heading = Optional.of(next);
      }
      case Element.Action action -> addSeen(action.line(), action.text());
      case Element.Centered centered -> addSeen(centered.line(), centered.text());
      case Element.Speech speech -> addSpeech(speech);
      case Element.Lyrics lyrics ->
          beats.add(
              new Beat.Said(lyrics.line(), lastSpeaker, lyrics.text(), "singing", false, false));
      case Element.Synopsis text -> synopsis.add(text.text());
      case Element.Transition _, Element.Section _, Element.Note _, Element.PageBreak _ -> {}
    }
  }

  private void addSeen(int line, String text) {
    if (text.codePoints().anyMatch(Character::isLetter)) {
      beats.add(new Beat.Seen(line, text));
    }
  }

  private void addSpeech(Element.Speech speech) {
    Cue cue = Cue.of(speech.cue());
    String delivery = "";
    boolean together = speech.dual();
    for (Part part : speech.parts()) {
      switch (part) {
        case Part.Direction direction ->
            delivery = delivery.isEmpty() ? direction.text() : delivery + ", " + direction.text();
        case Part.Words words -> {
          addSaid(speech.line(), cue, words.text(), delivery, together);
          delivery = "";
          together = false;
        }
        case Part.Sung sung -> {
          addSaid(speech.line(), cue, sung.text(), "singing", together);
          delivery = "";
          together = false;
        }
      }
    }
    if (!delivery.isEmpty()) {
      // A direction after the last word is something to look at.
      addSeen(speech.line(), Words.titled(cue.name()) + ": " + delivery);
    }
    lastSpeaker = cue.name();
  }

  private void addSaid(int line, Cue cue, String text, String delivery, boolean together) {
    if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      beats.add(new Beat.Said(line, cue.name(), text, delivery, cue.unseen(), together));
    } else {
      // "..." and "?!" are silences that somebody plays.
      addSeen(line, Words.titled(cue.name()) + " is silent: " + text);
    }
  }

  private void closeScene() {
    boolean omitted = heading.filter(h -> h.text().matches("(?i)\\W*OMIT(?:TED)?\\W*")).isPresent();
    boolean hasHeading = heading.isPresent() && !omitted;
    if (hasHeading || !beats.isEmpty()) {
      drafts.add(
          new Draft(
              drafts.size() + 1,
              heading.map(Element.Heading::text).orElse(""),
              String.join(" ", synopsis),
              beats));
    }
    beats.clear();
    if (hasHeading || !synopsis.isEmpty() && heading.isPresent()) {
      synopsis.clear();
    }
  }
}
