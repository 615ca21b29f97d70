package studio.verticles.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Framing;
import studio.hardware.brief.Look;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.Setting;
import studio.verticles.bus.Endpoint;
import studio.verticles.library.MediaPath;
import studio.verticles.production.Outcome;
import studio.verticles.production.SceneId;
import studio.verticles.production.ShotId;
import studio.verticles.production.StoryId;
import studio.verticles.production.WorkOrder;

/// What others may ask the story department.
public final class Stories {
  /// Takes in a text. INVALID when it cannot be read, TOO_LARGE beyond the limit; the same text and
  /// seed again gives the story that is already there.
  public static final Endpoint<Submit, Submitted> SUBMIT =
      Endpoint.quick("stories.submit", Submit.class, Submitted.class);

  /// Newest first.
  public static final Endpoint<Page, StoryPage> LIST =
      Endpoint.quick("stories.list", Page.class, StoryPage.class);

  /// One story with its cast, scenes, shots and pictures.
  public static final Endpoint<StoryRef, StoryOutline> OUTLINE =
      Endpoint.quick("stories.outline", StoryRef.class, StoryOutline.class);

  /// Does a [studio.verticles.production.Job.BreakDown].
  public static final Endpoint<WorkOrder, Outcome> BREAK_DOWN =
      Endpoint.patient("stories.break-down", WorkOrder.class, Outcome.class);

  private Stories() {}

  /// `content` as it came, in any encoding; `fileName` only tells the format. With `pictures` every
  /// shot is drawn at once, for people who look at the story before they want a film.
  public record Submit(byte[] content, String fileName, long seed, boolean pictures) {}

  public record Submitted(StoryId story, String title, boolean isNew) {}

  public record StoryRef(StoryId story) {}

  /// Up to `limit` (1 to 200) items that come after the cursor of an earlier page.
  public record Page(Optional<String> cursor, int limit) {
    public static final Page FIRST = new Page(Optional.empty(), 50);

    public Page {
      if (limit < 1 || limit > 200) {
        throw studio.verticles.bus.Problem.invalid(
            "A page holds 1 to 200 items, not " + limit + ".");
      }
    }
  }

  public record StoryPage(List<StorySummary> stories, Optional<String> next) {}

  /// `isBrokenDown` is false while the scenes are still being found.
  public record StorySummary(
      StoryId id,
      String title,
      String author,
      String fileName,
      boolean isBrokenDown,
      int scenes,
      int shots,
      int pictures,
      Optional<MediaPath> picture,
      Instant created) {}

  public record StoryOutline(
      StorySummary summary,
      String logline,
      List<CastView> cast,
      List<SceneView> scenes,
      List<String> remarks) {}

  public record CastView(String name, String description, Look look) {}

  public record SceneView(
      SceneId id,
      int number,
      String heading,
      String synopsis,
      Setting setting,
      boolean isCard,
      List<ShotView> shots) {}

  /// `frames` (at 24 a second) is what the shot takes, or is expected to take until its lines are
  /// spoken.
  public record ShotView(
      ShotId id,
      int number,
      Framing framing,
      MotionPreset motion,
      String description,
      List<LineView> lines,
      int frames,
      Optional<MediaPath> picture) {}

  public record LineView(String speaker, String text, String delivery) {}
}
