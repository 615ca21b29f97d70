package studio.verticles.gallery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.hardware.judge.Assessment;
import studio.hardware.judge.Measures;
import studio.verticles.bus.Endpoint;
import studio.verticles.bus.Problem;
import studio.verticles.bus.Topic;
import studio.verticles.library.MediaPath;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// What others may ask about pictures.
public final class Gallery {
  /// A page of pictures, newest first, however many there are.
  public static final Endpoint<Browse, PicturePage> PAGE =
      Endpoint.quick("gallery.page", Browse.class, PicturePage.class);

  /// Everything that is known of one picture. NOT_FOUND when it is gone.
  public static final Endpoint<PictureRef, PictureView> PICTURE =
      Endpoint.quick("gallery.picture", PictureRef.class, PictureView.class);

  /// How many pictures each character has of each standing; the bucket of what could not be told is
  /// an entry without a character.
  public static final Endpoint<CountsOf, CharacterCounts> COUNTS =
      Endpoint.quick("gallery.counts", CountsOf.class, CharacterCounts.class);

  /// Which pictures of a project nearly repeat each other, the largest groups first.
  public static final Endpoint<DuplicatesOf, LookAlikeGroups> DUPLICATES =
      Endpoint.quick("gallery.duplicates", DuplicatesOf.class, LookAlikeGroups.class);

  /// Which pictures of a project nearly repeat something that was measured, the most alike first.
  /// Whoever brings pictures in asks before hanging one.
  public static final Endpoint<Nearest, LookAlikes> NEAREST =
      Endpoint.quick("gallery.nearest", Nearest.class, LookAlikes.class);

  /// A picture came, was judged, decided on, moved or described anew.
  public static final Topic<PictureChanged> PICTURE_CHANGED =
      new Topic<>("picture.changed", PictureChanged.class);

  private Gallery() {}

  public record PictureChanged(
      PictureId picture, ProjectId project, Optional<CharacterId> character) {}

  public record PictureRef(PictureId picture) {}

  /// @param cursor where the page before ended
  /// @param limit 1 to 200
  /// @param withCounts whether the answer says how many there are of each standing
  public record Browse(Filter filter, Optional<String> cursor, int limit, boolean withCounts) {
    public Browse {
      if (limit < 1 || limit > 200) {
        throw Problem.invalid("A page holds 1 to 200 pictures, not " + limit + ".");
      }
    }

    public static Browse first(Filter filter) {
      return new Browse(filter, Optional.empty(), 50, true);
    }
  }

  /// What somebody wants to see; what is empty does not matter.
  ///
  /// @param unclassified only the bucket of what could not be told
  /// @param text anywhere in caption, tags or name, small and capital letters alike
  public record Filter(
      Optional<ProjectId> project,
      Optional<CharacterId> character,
      boolean unclassified,
      Optional<Standing> standing,
      Traits traits,
      String text) {
    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), false, Optional.empty(), Traits.ANY, "");

    public static Filter of(ProjectId project, Standing standing) {
      return new Filter(
          Optional.of(project), Optional.empty(), false, Optional.of(standing), Traits.ANY, "");
    }
  }

  /// @param sources empty for any
  /// @param scored both ends included, 0 to 1
  /// @param judged whether a machine has given it a score
  /// @param madeWith an engine or a checkpoint, as its provenance names it
  /// @param since only what came after that
  public record Traits(
      Set<Source> sources,
      Optional<Scored> scored,
      Optional<Boolean> judged,
      Optional<String> madeWith,
      Optional<Instant> since) {
    public static final Traits ANY =
        new Traits(
            Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Traits {
      sources = Set.copyOf(sources);
    }
  }

  public record Scored(double least, double most) {}

  /// @param next the cursor of the page after this one; empty on the last
  /// @param counts of everything the filter lets through whatever its standing, when asked for
  public record PicturePage(List<Thumb> pictures, Optional<String> next, Optional<Counts> counts) {
    public PicturePage {
      pictures = List.copyOf(pictures);
    }
  }

  /// A picture on a wall of many.
  ///
  /// @param who name of the character; empty for the bucket
  /// @param score of the newest judgement, 0 to 1
  /// @param remark what the gate said of the newest judgement; empty before the first
  /// @param version to decide on what one has seen
  public record Thumb(
      PictureId id,
      ProjectId project,
      Optional<CharacterId> character,
      String who,
      String name,
      Source source,
      MediaPath thumbnail,
      Standing standing,
      Optional<Double> score,
      Optional<Boolean> solo,
      String remark,
      int version,
      Instant came) {}

  public record Counts(int pending, int approved, int rejected) {
    public int all() {
      return pending + approved + rejected;
    }
  }

  /// @param file the picture itself
  /// @param provenance how it was made ("checkpoint", "seed", "positive", ...); empty for what was
  ///   not drawn here
  /// @param references those of its character
  /// @param reviews newest first
  /// @param decisions newest first, the undone ones among them
  public record PictureView(
      Thumb thumb,
      MediaPath file,
      long bytes,
      Measures measures,
      Arrival.Words words,
      boolean heldOut,
      Map<String, String> provenance,
      Optional<BatchId> batch,
      Lineage lineage,
      List<Thumb> references,
      List<LookAlike> lookAlikes,
      List<ReviewView> reviews,
      List<DecisionView> decisions,
      Optional<Identified> identified) {
    public PictureView {
      provenance = Map.copyOf(provenance);
      references = List.copyOf(references);
      lookAlikes = List.copyOf(lookAlikes);
      reviews = List.copyOf(reviews);
      decisions = List.copyOf(decisions);
    }
  }

  /// This is attempt 2 of that one, because ...
  ///
  /// @param ancestors the parent first, then the parent's parent, ...
  /// @param attempts made from this one, oldest first
  public record Lineage(int attempt, String because, List<Thumb> ancestors, List<Thumb> attempts) {
    public Lineage {
      ancestors = List.copyOf(ancestors);
      attempts = List.copyOf(attempts);
    }
  }

  /// What a machine saw, and what the gate made of it.
  ///
  /// @param seenAs whom it took the picture for
  /// @param verdict "approve", "reject" or "person"
  /// @param reason in words, for people
  public record ReviewView(
      int round,
      String judge,
      Optional<Assessment.Marks> marks,
      Optional<Double> score,
      Optional<Boolean> solo,
      Optional<Boolean> human,
      String completeness,
      Assessment.SpeciesCheck species,
      Optional<CharacterId> seenAs,
      Optional<Double> confidence,
      String caption,
      List<String> issues,
      String verdict,
      String reason,
      Instant at) {
    public ReviewView {
      issues = List.copyOf(issues);
    }
  }

  /// What was decided of a picture.
  ///
  /// @param who a person's name, or the judge's
  /// @param verdict "approve", "reject", "reassign" or "pending"
  /// @param categories what was wrong with a rejected one ("not_solo")
  public record DecisionView(
      long id,
      boolean byMachine,
      String who,
      String verdict,
      Standing was,
      Optional<CharacterId> character,
      List<String> categories,
      String note,
      Instant at,
      Optional<Instant> undone) {
    public DecisionView {
      categories = List.copyOf(categories);
    }
  }

  /// What a model answered when it was asked who that is.
  public record Identified(
      String engine, String description, Optional<CharacterId> suggestion, Instant at) {}

  /// @param project empty for all of them
  public record CountsOf(Optional<ProjectId> project) {}

  public record CharacterCounts(List<CountsOfOne> characters) {
    public CharacterCounts {
      characters = List.copyOf(characters);
    }
  }

  public record CountsOfOne(ProjectId project, Optional<CharacterId> character, Counts counts) {}

  /// @param character empty for the whole project
  public record DuplicatesOf(ProjectId project, Optional<CharacterId> character) {}

  /// @param tooMany whether there were more groups than an answer holds (200)
  public record LookAlikeGroups(List<LookAlikeGroup> groups, boolean tooMany) {
    public LookAlikeGroups {
      groups = List.copyOf(groups);
    }
  }

  /// Pictures that nearly repeat the first of them: the approved before the others, then the
  /// oldest.
  public record LookAlikeGroup(List<Thumb> pictures) {
    public LookAlikeGroup {
      pictures = List.copyOf(pictures);
    }
  }

  /// @param character only among the pictures of this one; empty for all of the project
  /// @param measures what was measured of the new picture
  public record Nearest(ProjectId project, Optional<CharacterId> character, Measures measures) {}

  public record LookAlikes(List<LookAlike> pictures) {
    public LookAlikes {
      pictures = List.copyOf(pictures);
    }
  }

  /// @param distance in how many of 64 bits the hashes differ; up to 6 is nearly the same
  public record LookAlike(Thumb picture, int distance) {}
}
