package studio.verticles.story.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.verticles.story.script.Element.Part;
import studio.verticles.story.script.Manuscript.Line;

/// Reads Fountain, the plain-text markup of screenwriters, in the whole of its syntax.
///
/// It walks the lines once. A line that begins with a mark (`!`, `@`, `.`, `>`, `~`, `#`, `=`) is
/// what the mark says; of the others the empty lines around them decide. What fits nothing is
/// action, as the syntax asks for, so no line is ever lost.
final class FountainReader {
  private final List<Line> lines;
  private final List<Remark> remarks;
  private final List<Element> elements = new ArrayList<>();
  private final boolean holdsSpeechesOpen;
  private int at;

  private FountainReader(Manuscript manuscript, List<Remark> remarks, int start) {
    this.lines = manuscript.lines();
    this.remarks = remarks;
    this.at = start;
    long held = lines.stream().filter(Line::isHeldOpen).count();
    long blank = lines.stream().filter(Line::isBlank).count();
    // Some editors leave blanks on every empty line; then two of them mean nothing.
    this.holdsSpeechesOpen = held * 4 < blank;
  }

  static Script read(String text) {
    var remarks = new ArrayList<Remark>();
    Manuscript manuscript = Manuscript.of(text, remarks);
    FountainTitlePage title = FountainTitlePage.read(manuscript.lines());
    var reader = new FountainReader(manuscript, remarks, title.linesUsed());
    reader.readAll();
    var elements = new ArrayList<Element>(reader.elements);
    elements.addAll(manuscript.notes());
    elements.sort(Comparator.comparingInt(Element::line));
    return new Script(title.page(), Script.Form.SCREENPLAY, elements, remarks);
  }

  /// Whether a text without a telling file name is a screenplay.
  static boolean looksLikeFountain(String text) {
    Manuscript manuscript = Manuscript.of(text, new ArrayList<>());
    FountainTitlePage title = FountainTitlePage.read(manuscript.lines());
    var reader = new FountainReader(manuscript, new ArrayList<>(), title.linesUsed());
    reader.readAll();
    long headings = reader.elements.stream().filter(e -> e instanceof Element.Heading).count();
    long speeches = reader.elements.stream().filter(e -> e instanceof Element.Speech).count();
    long actions = reader.elements.stream().filter(e -> e instanceof Element.Action).count();
    boolean beginsWithHeading =
        !reader.elements.isEmpty() && reader.elements.getFirst() instanceof Element.Heading;
    return headings >= 2
        || headings == 1 && (speeches >= 1 || beginsWithHeading)
        || speeches >= 3 && speeches >= actions;
  }

  private void readAll() {
    while (at < lines.size()) {
      if (here().isBlank()) {
        at++;
      } else if (!readMarked()) {
        readUnmarked();
      }
    }
  }

  private boolean readMarked() {
    int line = here().number();
    String text = here().text().strip();
    switch (text.charAt(0)) {
      case '=' -> readSynopsisOrBreak(line, text);
      case '#' -> {
        int level = (int) text.chars().takeWhile(c -> c == '#').count();
        add(new Element.Section(line, Math.min(level, 6), plain(text.substring(level))));
      }
      case '!' -> readAction(text.substring(1));
      case '@' -> readForcedCue(line, text);
      case '>' -> {
        boolean centered = text.length() > 1 && text.endsWith("<");
        String inner = plain(text.substring(1, centered ? text.length() - 1 : text.length()));
        add(centered ? new Element.Centered(line, inner) : new Element.Transition(line, inner));
      }
      case '~' -> add(new Element.Lyrics(line, plain(text.substring(1))));
      case '.' -> {
        if (text.length() < 2 || !Character.isLetterOrDigit(text.charAt(1))) {
          return false;
        }
        add(FountainLine.numbered(line, plain(text.substring(1))));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void readSynopsisOrBreak(int line, String text) {
    boolean pageBreak = text.length() >= 3 && text.chars().allMatch(c -> c == '=');
    add(
        pageBreak
            ? new Element.PageBreak(line)
            : new Element.Synopsis(line, plain(text.substring(1))));
  }

  private void readUnmarked() {
    int line = here().number();
    String text = plain(here().text());
    if (!isFirstOfParagraph()) {
      readAction(here().text());
      return;
    }
    Optional<Element.Heading> heading = FountainLine.heading(line, text);
    if (heading.isPresent()) {
      add(heading.get());
    } else if (FountainLine.isPageFurniture(text)) {
      add(new Element.Note(line, text));
    } else if (FountainLine.isTransition(text)) {
      add(new Element.Transition(line, text));
    } else if (FountainLine.isCue(text) && at + 1 < lines.size() && !lines.get(at + 1).isBlank()) {
      readSpeech(line, text);
    } else {
      readAction(here().text());
    }
  }

  private void readForcedCue(int line, String text) {
    boolean alone = at + 1 >= lines.size() || lines.get(at + 1).isBlank();
    if (alone) {
      remark(line, "Nobody speaks below the name \"%s\"; it was read as action.".formatted(text));
      readAction(text.substring(1));
    } else {
      readSpeech(line, plain(text.substring(1)));
    }
  }

  private void readSpeech(int line, String cueText) {
    boolean dual = cueText.endsWith("^");
    String cue = dual ? cueText.substring(0, cueText.length() - 1).strip() : cueText;
    if (dual && lastSpeech().isEmpty()) {
      remark(line, "There is no speech before this dual one (^); it is spoken alone.");
    }
    at++;
    var parts = new SpeechParts();
    while (at < lines.size() && continuesSpeech()) {
      parts.add(plain(here().text()));
      at++;
    }
    if (parts.areSpoken()) {
      elements.add(new Element.Speech(line, cue, parts.list(), dual));
    } else {
      // A name, a parenthesis, and no words: a look, a gesture. It is seen and not heard.
      String seen = cue + " " + String.join(" ", parts.list().stream().map(Part::text).toList());
      elements.add(new Element.Action(line, seen.strip()));
    }
  }

  private boolean continuesSpeech() {
    if (!here().isBlank()) {
      return true;
    }
    return holdsSpeechesOpen
        && here().isHeldOpen()
        && at + 1 < lines.size()
        && !lines.get(at + 1).isBlank();
  }

  private void readAction(String first) {
    int line = here().number();
    var text = new StringBuilder(plain(first));
    at++;
    while (at < lines.size() && !here().isBlank() && !interruptsAction(here().text().strip())) {
      text.append('\n').append(plain(here().text()));
      at++;
    }
    if (!text.toString().isBlank()) {
      elements.add(new Element.Action(line, text.toString().strip()));
    }
  }

  private static boolean interruptsAction(String text) {
    return switch (text.charAt(0)) {
      case '#', '>', '~', '!', '=' -> true;
      case '@', '.' -> text.length() > 1 && Character.isUpperCase(text.charAt(1));
      default -> false;
    };
  }

  /// After an empty line, or after an element that takes exactly one line.
  private boolean isFirstOfParagraph() {
    if (at == 0 || lines.get(at - 1).isBlank() || elements.isEmpty()) {
      return true;
    }
    return switch (elements.getLast()) {
      case Element.Action _, Element.Speech _ -> false;
      case Element.Heading _, Element.Transition _, Element.Lyrics _, Element.Centered _ -> true;
      case Element.Section _, Element.Synopsis _, Element.Note _, Element.PageBreak _ -> true;
    };
  }

  private Optional<Element> lastSpeech() {
    return elements.isEmpty() || !(elements.getLast() instanceof Element.Speech)
        ? Optional.empty()
        : Optional.of(elements.getLast());
  }

  private Line here() {
    return lines.get(at);
  }

  private void add(Element element) {
    elements.add(element);
    at++;
  }

  private void remark(int line, String sentence) {
    remarks.add(new Remark(line, Remark.Kind.NOT_UNDERSTOOD, sentence));
  }

  private static String plain(String text) {
    return Emphasis.plain(text.strip());
  }
}
