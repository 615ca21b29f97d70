package studio.verticles.gallery;

import io.vertx.core.AbstractVerticle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import studio.hardware.judge.Fingerprint;
import studio.verticles.Floor;
import studio.verticles.bus.Bus;
import studio.verticles.gallery.Gallery.DuplicatesOf;
import studio.verticles.gallery.Gallery.LookAlike;
import studio.verticles.gallery.Gallery.LookAlikeGroup;
import studio.verticles.gallery.Gallery.LookAlikeGroups;
import studio.verticles.gallery.Gallery.LookAlikes;
import studio.verticles.gallery.Gallery.Nearest;
import studio.verticles.gallery.Gallery.PictureRef;
import studio.verticles.gallery.Gallery.PictureView;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.gallery.Hashes.Near;
import studio.verticles.production.PictureId;
import studio.verticles.production.Workshop;

/// Answers questions about pictures.
public final class GalleryVerticle extends AbstractVerticle {
  /// An answer names at most so many look-alikes.
  private static final int MOST_ALIKE = 200;

  /// Beside a single picture a few are enough.
  private static final int MOST_BESIDE = 24;

  private final Bus bus;
  private final Workshop workshop;
  private final PictureStore pictures;
  private final ViewStore views;
  private final HashIndex index;

  public GalleryVerticle(Floor floor) {
    this.bus = floor.bus();
    this.workshop = floor.workshop();
    this.pictures = new PictureStore(floor.database());
    this.views = new ViewStore(floor.database(), pictures);
    this.index = new HashIndex(floor.database());
  }

  @Override
  public void start() {
    bus.answer(Gallery.PAGE, pictures::page);
    bus.answer(Gallery.PICTURE, this::picture);
    bus.answer(Gallery.COUNTS, pictures::counts);
    bus.answer(Gallery.NEAREST, this::nearest);
    bus.answer(Gallery.DUPLICATES, this::duplicates);
  }

  private PictureView picture(PictureRef asked) {
    PictureView view = views.of(asked.picture());
    List<LookAlike> alike =
        nearest(new Nearest(view.thumb().project(), java.util.Optional.empty(), view.measures()))
            .pictures()
            .stream()
            .filter(other -> !other.picture().id().equals(asked.picture()))
            .limit(MOST_BESIDE)
            .toList();
    return views.with(view, alike);
  }

  private LookAlikes nearest(Nearest asked) {
    List<Near> near =
        index.nearest(
            asked.project(),
            asked.measures().phash(),
            asked.measures().tone(),
            Fingerprint.NEAR,
            MOST_ALIKE);
    Map<PictureId, Integer> distances =
        near.stream().collect(Collectors.toMap(Near::picture, Near::distance));
    return new LookAlikes(
        pictures.thumbs(near.stream().map(Near::picture).toList()).stream()
            // A picture may have moved, and its index entry does not know.
            .filter(
                thumb -> asked.character().isEmpty() || thumb.character().equals(asked.character()))
            .map(thumb -> new LookAlike(thumb, distances.getOrDefault(thumb.id(), 0)))
            .toList());
  }

  private LookAlikeGroups duplicates(DuplicatesOf asked) {
    Hashes.Snapshot snapshot = index.of(asked.project());
    List<List<PictureId>> groups = workshop.run(() -> LookAlikeSearch.groups(snapshot));
    List<LookAlikeGroup> shown =
        groups.stream()
            .limit(MOST_ALIKE)
            .map(group -> pictures.thumbs(group.stream().limit(MOST_ALIKE).toList()))
            .map(group -> sorted(asked, group))
            .filter(group -> group.size() > 1)
            .map(LookAlikeGroup::new)
            .toList();
    return new LookAlikeGroups(shown, groups.size() > MOST_ALIKE);
  }

  private static List<Thumb> sorted(DuplicatesOf asked, List<Thumb> group) {
    return group.stream()
        .filter(thumb -> asked.character().isEmpty() || thumb.character().equals(asked.character()))
        .sorted(
            java.util.Comparator.comparing((Thumb thumb) -> thumb.standing() != Standing.APPROVED)
                .thenComparing(thumb -> thumb.id().value()))
        .toList();
  }
}
