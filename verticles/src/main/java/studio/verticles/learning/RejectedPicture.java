package studio.verticles.learning;

import java.util.Optional;
import studio.verticles.drawing.Provenance;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// A picture that is thought about again.
///
/// @param isRejected whether it still is
/// @param attempt which attempt of its lineage it is, from 1
/// @param provenance absent for a picture that was not drawn here
/// @param mayCorrect whether the project lets machines work and wants corrections
/// @param correctedToday how many of the character's pictures were corrected today (UTC)
record RejectedPicture(
    PictureId id,
    ProjectId project,
    CharacterId character,
    boolean isRejected,
    int attempt,
    Optional<Provenance> provenance,
    Evidence evidence,
    boolean mayCorrect,
    int correctedToday) {}
