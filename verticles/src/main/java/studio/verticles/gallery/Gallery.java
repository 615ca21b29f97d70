package studio.verticles.gallery;

import java.util.Optional;
import studio.verticles.bus.Topic;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// What others may ask about pictures.
public final class Gallery {
  /// A picture came, was judged, decided on, moved or described anew.
  public static final Topic<PictureChanged> PICTURE_CHANGED =
      new Topic<>("picture.changed", PictureChanged.class);

  private Gallery() {}

  public record PictureChanged(
      PictureId picture, ProjectId project, Optional<CharacterId> character) {}
}
