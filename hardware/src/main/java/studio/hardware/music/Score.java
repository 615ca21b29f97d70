package studio.hardware.music;

import java.util.Comparator;
import java.util.List;

/// A composition: notes in the order in which they begin, and the room they are played in.
record Score(List<Note> notes, Style.Room room) {
  Score {
    notes = notes.stream().sorted(Comparator.comparingDouble(Note::start)).toList();
  }
}
