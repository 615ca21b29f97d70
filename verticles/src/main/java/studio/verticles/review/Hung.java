package studio.verticles.review;

import java.util.Optional;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// A picture as somebody is about to decide on it.
record Hung(
    PictureId id,
    ProjectId project,
    Optional<CharacterId> character,
    String name,
    Standing standing,
    int version) {}
