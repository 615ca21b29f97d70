package studio.verticles.drawing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.verticles.bus.Problem;
import studio.verticles.drawing.Sitters.Original;
import studio.verticles.drawing.Sitters.Sitter;
import studio.verticles.drawing.Wish.Asking;
import studio.verticles.drawing.Wish.Recipe;
import studio.verticles.drawing.Wish.Wearing;
import studio.verticles.production.Json;

/// What may be wished for, and what a wish comes to: seed, poses, numbers.
final class WishRules {
  static final int MOST = 100;
  static final int LONGEST_WORDS = 4000;

  /// How much of a picture is drawn anew where nobody says.
  static final double USUAL_DENOISE = 0.30;

  private static final int MOST_STEPS = 50;

  private WishRules() {}

  /// @throws Problem INVALID with what to do
  static void check(Wish wish, Sitter sitter, Optional<Original> original) {
    if (wish.count() < 1 || wish.count() > MOST) {
      throw Problem.invalid("A batch has 1 to 100 pictures, not %d.".formatted(wish.count()));
    }
    if (sitter.archived()) {
      throw Problem.invalid(
          "%s is archived and not drawn any more. Take the character back into the cast first."
              .formatted(sitter.name()));
    }
    if (wish.seed().filter(seed -> seed < 0).isPresent()) {
      throw Problem.invalid("A seed is 0 or more, not %d.".formatted(wish.seed().get()));
    }
    if (wish.words().prompt().length() > LONGEST_WORDS
        || wish.words().negative().length() > LONGEST_WORDS) {
      throw Problem.invalid("A prompt has at most 4000 characters. Say it shorter.");
    }
    checkPoses(wish.words().poses());
    if (wish.kind().again() && original.isEmpty()) {
      throw Problem.invalid(
          "A %s starts from a picture. Say which one.".formatted(wish.kind().word()));
    }
    if (original.isEmpty() && sitter.design().isBlank() && wish.words().prompt().isBlank()) {
      throw Problem.invalid(
          "%s has no design prompt, so nobody knows what to draw. Write one on the character's page, or give a prompt here."
              .formatted(sitter.name()));
    }
    wish.from().ifPresent(WishRules::checkBeginning);
    wish.recipe().ifPresent(WishRules::checkRecipe);
    if (wish.lora() == Wearing.DEMANDED) {
      Likenesses.Choice choice =
          Likenesses.choose(sitter.trained(), sitter.architecture(), wish.lora());
      if (!choice.worn()) {
        throw Problem.invalid(choice.remark());
      }
    }
  }

  private static void checkPoses(List<String> poses) {
    poses.stream()
        .filter(pose -> PosePool.called(pose).isEmpty())
        .findFirst()
        .ifPresent(unknown -> {
          throw Problem.invalid(
              "There is no pose \"%s\". Take one of: %s."
                  .formatted(
                      unknown, String.join(", ", PosePool.ALL.stream().map(Pose::id).toList())));
        });
  }

  private static void checkBeginning(Wish.Beginning from) {
    from.weight()
        .filter(weight -> !(weight >= 0 && weight <= 2))
        .ifPresent(weight -> {
          throw Problem.invalid("A likeness weighs 0 to 2, not %s.".formatted(weight));
        });
    from.denoise()
        .filter(denoise -> !(denoise > 0 && denoise <= 1))
        .ifPresent(denoise -> {
          throw Problem.invalid(
              "Denoise is more than 0 (which would keep the picture as it is) and at most 1, not %s."
                  .formatted(denoise));
        });
  }

  private static void checkRecipe(Recipe recipe) {
    boolean fits =
        recipe.width() >= 64
            && recipe.height() >= 64
            && recipe.width() <= 4096
            && recipe.height() <= 4096
            && recipe.steps() >= 1
            && recipe.steps() <= 150
            && recipe.cfg() >= 0
            && recipe.cfg() <= 30;
    if (!fits) {
      throw Problem.invalid(
          "A picture is 64 to 4096 pixels wide and high and takes 1 to 150 steps at a cfg of 0 to 30.");
    }
  }

  static Plan plan(Wish wish, Optional<Original> original, String fingerprint) {
    return new Plan(
        isCounted(wish, original),
        poses(wish, original),
        wish.from().flatMap(Wish.Beginning::weight),
        denoise(wish),
        wish.recipe().or(() -> original.flatMap(one -> recipe(wish.kind(), one))),
        wish.lora(),
        fingerprint);
  }

  /// The seed that the batch is drawn with.
  static long seed(Wish wish, Optional<Original> original) {
    Optional<Long> drawnWith = original.flatMap(Original::provenance).map(Provenance::seed);
    return wish.seed()
        .or(() ->
            switch (wish.kind()) {
              case VARIANT -> drawnWith.map(seed -> seed + 1 & Long.MAX_VALUE);
              case REFINE, CORRECTION -> drawnWith;
              case DRAW, REPLENISHMENT -> Optional.empty();
            })
        .orElseGet(Seeds::any);
  }

  private static boolean isCounted(Wish wish, Optional<Original> original) {
    return wish.seed().isPresent()
        || wish.kind().again() && original.flatMap(Original::provenance).isPresent();
  }

  private static List<String> poses(Wish wish, Optional<Original> original) {
    List<String> wanted = wish.words().poses();
    if (!wanted.isEmpty()) {
      return IntStream.range(0, wish.count()).mapToObj(i -> wanted.get(i % wanted.size())).toList();
    }
    return original
        .map(one -> IntStream.range(0, wish.count()).mapToObj(_ -> one.pose()).toList())
        .orElse(List.of());
  }

  private static Optional<Double> denoise(Wish wish) {
    return switch (wish.kind()) {
      case CORRECTION -> wish.from().flatMap(Wish.Beginning::denoise);
      case DRAW, VARIANT, REFINE, REPLENISHMENT ->
          wish.from().map(from -> from.denoise().orElse(USUAL_DENOISE));
    };
  }

  /// What the picture was drawn with; worked out better takes half as many steps again.
  private static Optional<Recipe> recipe(Kind kind, Original original) {
    return original
        .provenance()
        .map(Provenance::recipe)
        .map(was ->
            kind == Kind.REFINE
                ? new Recipe(
                    was.width(),
                    was.height(),
                    Math.max(was.steps(), Math.min(MOST_STEPS, was.steps() * 3 / 2)),
                    was.cfg(),
                    was.sampler())
                : was);
  }

  /// Tells wishes apart; who asks and why does not.
  static String fingerprint(Wish wish) {
    var bare =
        new Wish(
            wish.character(),
            wish.kind(),
            wish.count(),
            wish.words(),
            wish.seed(),
            wish.from(),
            wish.recipe(),
            wish.lora(),
            new Asking("", "", ""));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(Json.write(bare).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
