package studio.verticles.story.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The lines of a Fountain text after its boneyards (`/* */`) and notes (`[[ ]]`) were lifted out.
/// The notes are kept aside, each with the line it began on. A line of which nothing is left is
/// gone, so that a note inside a speech does not break the speech.
record Manuscript(List<Line> lines, List<Element.Note> notes) {
  /// A line as written, without its line end. `number` counts from 1.
  record Line(int number, String text) {
    boolean isBlank() {
      return text.isBlank();
    }

    /// Two blanks alone keep a speech going over an empty line.
    boolean isHeldOpen() {
      return text.equals("  ");
    }
  }

  static Manuscript of(String text, List<Remark> remarks) {
    return new Lifter(text, remarks).lift();
  }

  private static final class Lifter {
    private final String text;
    private final List<Remark> remarks;
    private final StringBuilder kept = new StringBuilder();
    private final List<Element.Note> notes = new ArrayList<>();
    private final Set<Integer> touched = new HashSet<>();
    private int at;
    private int line = 1;
    private boolean openBoneyard;
    private boolean openNote;

    // Where the next end of a note and the next empty line are, so that neither is searched twice.
    private int noteEnd = -2;
    private int emptyLine = -2;

    Lifter(String text, List<Remark> remarks) {
      this.text = text;
      this.remarks = remarks;
    }

    Manuscript lift() {
      while (at < text.length()) {
        if (!openBoneyard && text.startsWith("/*", at)) {
          liftBoneyard();
        } else if (text.startsWith("[[", at)) {
          liftNote();
        } else {
          keep();
        }
      }
      return new Manuscript(lines(), notes);
    }

    private void liftBoneyard() {
      int end = text.indexOf("*/", at + 2);
      if (end >= 0) {
        skipTo(end + 2);
        return;
      }
      openBoneyard = true;
      remark("A comment begins with /* and has no end; it was read as text. Close it with */.");
      keep();
    }

    private void liftNote() {
      if (noteEnd != -1 && noteEnd < at + 2) {
        noteEnd = text.indexOf("]]", at + 2);
      }
      if (emptyLine != -1 && emptyLine < at) {
        emptyLine = text.indexOf("\n\n", at);
      }
      boolean closed = noteEnd >= 0 && (emptyLine < 0 || noteEnd < emptyLine);
      if (closed) {
        notes.add(new Element.Note(line, text.substring(at + 2, noteEnd).strip()));
        skipTo(noteEnd + 2);
        boolean blankBefore = !kept.isEmpty() && kept.charAt(kept.length() - 1) == ' ';
        at += blankBefore && at < text.length() && text.charAt(at) == ' ' ? 1 : 0;
        return;
      }
      if (!openNote) {
        openNote = true;
        remark("A note begins with [[ and has no end; it was read as text. Close it with ]].");
      }
      keep();
    }

    private void keep() {
      char c = text.charAt(at++);
      kept.append(c);
      line += c == '\n' ? 1 : 0;
    }

    private void skipTo(int end) {
      touched.add(line);
      for (; at < end; at++) {
        if (text.charAt(at) == '\n') {
          kept.append('\n');
          touched.add(++line);
        }
      }
    }

    private void remark(String sentence) {
      remarks.add(new Remark(line, Remark.Kind.NOT_UNDERSTOOD, sentence));
    }

    private List<Line> lines() {
      var lines = new ArrayList<Line>();
      int number = 0;
      for (String each : kept.toString().split("\n", -1)) {
        number++;
        if (!(touched.contains(number) && each.isBlank())) {
          lines.add(new Line(number, each));
        }
      }
      return lines;
    }
  }
}
