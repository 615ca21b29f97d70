package studio.rehearsal.comfyui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.rehearsal.Heard;

/// What is there before a life of the server and after it.
///
/// @param gate before the last node of a prompt
/// @param beforeHistory between the word of success and the history
record Stage(
    Folders folders,
    Temper temper,
    Catalogue catalogue,
    Gate gate,
    Gate beforeHistory,
    List<Heard> heard) {
  Stage(Folders folders) {
    this(
        folders,
        new Temper(),
        new Catalogue(folders),
        new Gate(),
        new Gate(),
        new CopyOnWriteArrayList<>());
  }
}
