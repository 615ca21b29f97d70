package studio.verticles;

import java.time.Clock;
import studio.verticles.bus.Bus;
import studio.verticles.db.Database;
import studio.verticles.library.MediaLibrary;
import studio.verticles.production.JobStore;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.Workshop;

/// What every department that makes something stands on.
public record Floor(
    Bus bus,
    Database database,
    JobStore jobs,
    ProgressBoard board,
    Workshop workshop,
    MediaLibrary media,
    Roster roster,
    Clock clock) {}
