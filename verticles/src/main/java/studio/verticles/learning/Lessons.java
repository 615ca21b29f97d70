package studio.verticles.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.verticles.bus.Endpoint;
import studio.verticles.library.MediaPath;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Outcome;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.WorkOrder;

/// What others may ask the learning department. Every number is counted when it is asked for, from
/// the rows of pictures, reviews, decisions and jobs; nothing is remembered beside them.
public final class Lessons {
  /// What a drawing of this character should avoid, learned from its rejections.
  public static final Endpoint<OfCharacter, Negatives> NEGATIVES =
      Endpoint.quick("lessons.negatives", OfCharacter.class, Negatives.class);

  /// What people and machines found wrong with a character's pictures.
  public static final Endpoint<OfCharacter, Feedback> FEEDBACK =
      Endpoint.quick("lessons.feedback", OfCharacter.class, Feedback.class);

  /// Forgets what was found wrong so far: after a change of the design it teaches the wrong thing.
  /// The decisions stay where they are.
  public static final Endpoint<Forget, Feedback> FORGET =
      Endpoint.quick("lessons.forget", Forget.class, Feedback.class);

  /// Settings that gave good pictures of a character. NOT_FOUND when there is no such character.
  public static final Endpoint<AskRecommendation, Recommendation> RECOMMEND =
      Endpoint.quick("lessons.recommend", AskRecommendation.class, Recommendation.class);

  /// Whether the newest pictures of each character are worse than it is used to.
  public static final Endpoint<OfProject, Drifts> DRIFT =
      Endpoint.quick("lessons.drift", OfProject.class, Drifts.class);

  /// The checkpoints of a project, the best first.
  public static final Endpoint<OfProject, Ranking> RANKING =
      Endpoint.quick("lessons.ranking", OfProject.class, Ranking.class);

  /// Quality day by day.
  public static final Endpoint<AskTrend, Trend> TREND =
      Endpoint.quick("lessons.trend", AskTrend.class, Trend.class);

  /// A project in numbers.
  public static final Endpoint<OfProject, Summary> SUMMARY =
      Endpoint.quick("lessons.summary", OfProject.class, Summary.class);

  /// What became of a project's rejections, newest first.
  public static final Endpoint<AskCorrections, CorrectionPage> CORRECTIONS =
      Endpoint.quick("lessons.corrections", AskCorrections.class, CorrectionPage.class);

  /// How often each strategy of correction helped.
  public static final Endpoint<OfProject, Successes> SUCCESSES =
      Endpoint.quick("lessons.successes", OfProject.class, Successes.class);

  /// Does a [studio.verticles.production.Job.Correct].
  public static final Endpoint<WorkOrder, Outcome> CORRECT =
      Endpoint.patient("lessons.correct", WorkOrder.class, Outcome.class);

  private Lessons() {}

  public record OfCharacter(CharacterId character) {}

  public record OfProject(ProjectId project) {}

  /// @param learned words for what was found wrong at least twice, the most frequent first, at most
  ///   ten
  /// @param feedback words for everything else that was found wrong
  public record Negatives(List<String> learned, List<String> feedback) {
    public Negatives {
      learned = List.copyOf(learned);
      feedback = List.copyOf(feedback);
    }
  }

  /// @param rejections that count: the newest fifty that nobody took back
  /// @param complaints the most frequent first
  /// @param notes in people's own words, newest first, at most ten
  public record Feedback(
      CharacterId character,
      int rejections,
      List<Complaint> complaints,
      List<Note> notes,
      Negatives negatives,
      Optional<Instant> forgottenAt) {
    public Feedback {
      complaints = List.copyOf(complaints);
      notes = List.copyOf(notes);
    }
  }

  /// @param category such as "not_solo"
  /// @param terms the words that a drawing avoids because of it
  public record Complaint(String category, int times, List<String> terms) {
    public Complaint {
      terms = List.copyOf(terms);
    }
  }

  public record Note(PictureId picture, String who, String words, Instant at) {}

  public record Forget(CharacterId character, String who) {}

  /// @param floor only pictures with at least this score teach; see [#RECOMMENDED]
  public record AskRecommendation(CharacterId character, double floor) {
    /// From here on a picture counts as a good one.
    public static final double RECOMMENDED = 0.65;

    /// From here on it counts as a very good one, for suggestions beside a form.
    public static final double SUGGESTED = 0.7;

    public AskRecommendation {
      if (!(floor >= 0 && floor <= 1)) {
        throw studio.verticles.bus.Problem.invalid("A floor is 0 to 1, not " + floor + ".");
      }
    }

    public AskRecommendation(CharacterId character) {
      this(character, RECOMMENDED);
    }
  }

  /// @param samples how many good pictures it rests on
  /// @param middle medians of the good pictures; absent with fewer than five
  /// @param usual what most of the good pictures had; absent with fewer than five
  /// @param sampler the one with the best mean score among those with three pictures
  /// @param checkpoint the project's best among those with three pictures
  /// @param reason why it says what it says, in words
  public record Recommendation(
      CharacterId character,
      int samples,
      Confidence confidence,
      Optional<Numbers> middle,
      Optional<Numbers> usual,
      Optional<String> sampler,
      Optional<String> checkpoint,
      Negatives negatives,
      String reason) {}

  public record Numbers(int width, int height, int steps, double cfg, String sampler) {}

  public enum Confidence {
    /// Too few to say anything.
    NONE,
    LOW,
    MEDIUM,
    HIGH
  }

  public record Drifts(List<Drift> characters) {
    public Drifts {
      characters = List.copyOf(characters);
    }
  }

  /// @param overall mean score of all, 0 to 1; `recent` of the newest `counted`
  /// @param state how bad it is
  /// @param words for people
  public record Drift(
      CharacterId character,
      String name,
      int pictures,
      int counted,
      double overall,
      double recent,
      DriftState state,
      String words) {}

  public enum DriftState {
    /// Fewer than five judged pictures.
    TOO_FEW,
    STEADY,
    /// A tenth worse than usual.
    DRIFTING,
    /// Under 0.55, whatever is usual.
    ALERT
  }

  public record Ranking(List<RankedCheckpoint> checkpoints) {
    public Ranking {
      checkpoints = List.copyOf(checkpoints);
    }
  }

  /// @param average score of the judged ones, 0 to 1
  /// @param approvalRate of the decided ones, 0 to 1
  public record RankedCheckpoint(
      String checkpoint,
      int pictures,
      int approved,
      int rejected,
      Optional<Double> average,
      Optional<Double> approvalRate) {}

  /// @param days 1 to 365, the last of them today (UTC)
  public record AskTrend(ProjectId project, Optional<CharacterId> character, int days) {
    public AskTrend {
      if (days < 1 || days > 365) {
        throw studio.verticles.bus.Problem.invalid("A trend is 1 to 365 days, not " + days + ".");
      }
    }
  }

  /// @param days every one of them, also those on which nothing happened, oldest first
  public record Trend(List<Day> days) {
    public Trend {
      days = List.copyOf(days);
    }
  }

  /// @param pictures that came that day; `average` score of the judged ones among them
  /// @param approved decisions of that day that still stand
  public record Day(
      LocalDate day, int pictures, Optional<Double> average, int approved, int rejected) {}

  /// @param approvalRate of the decided ones
  /// @param machines how many of the standing decisions machines made
  public record Summary(
      ProjectId project,
      Counts total,
      Optional<Double> average,
      Optional<Double> best,
      Optional<Double> worst,
      Optional<Double> approvalRate,
      int decisions,
      int machines,
      Optional<Instant> lastDrawn,
      List<CharacterCounts> characters,
      List<EngineTime> engines) {
    public Summary {
      characters = List.copyOf(characters);
      engines = List.copyOf(engines);
    }
  }

  public record Counts(int approved, int pending, int rejected) {
    public int all() {
      return approved + pending + rejected;
    }

    public Counts plus(Counts others) {
      return new Counts(
          approved + others.approved, pending + others.pending, rejected + others.rejected);
    }
  }

  public record CharacterCounts(
      CharacterId character, String name, String slug, Counts counts, Optional<Double> average) {}

  /// @param lane on which the jobs ran; `work` their kind ("Portray")
  public record EngineTime(String lane, String work, int jobs, Duration busy) {}

  /// @param cursor from the page before; `limit` 1 to 200
  public record AskCorrections(
      ProjectId project, Optional<CharacterId> character, Optional<String> cursor, int limit) {
    public AskCorrections {
      if (limit < 1 || limit > 200) {
        throw studio.verticles.bus.Problem.invalid(
            "A page holds 1 to 200 items, not " + limit + ".");
      }
    }
  }

  public record CorrectionPage(List<Correction> corrections, Optional<String> next) {
    public CorrectionPage {
      corrections = List.copyOf(corrections);
    }
  }

  /// @param picture that was rejected; `attempt` which one it was, from 1
  /// @param because why this was done: "blurred: 15 more steps and sharper words"
  /// @param batch absent when nothing was drawn; then `refused` says why
  public record Correction(
      CharacterId character,
      String name,
      Drawn picture,
      int attempt,
      List<String> strategies,
      String because,
      Optional<BatchId> batch,
      String refused,
      Optional<Drawn> child,
      Instant at) {
    public Correction {
      strategies = List.copyOf(strategies);
    }
  }

  /// @param state "pending", "approved" or "rejected"
  public record Drawn(
      PictureId picture, MediaPath thumbnail, String state, Optional<Double> score) {}

  public record Successes(List<Success> strategies) {
    public Successes {
      strategies = List.copyOf(strategies);
    }
  }

  /// @param attempts whose picture has come
  /// @param decided of those, how many were decided on; `approved` of those, how many were approved
  /// @param gain mean score of the new picture less that of the rejected one
  public record Success(
      Strategy strategy, int attempts, int decided, int approved, Optional<Double> gain) {}
}
