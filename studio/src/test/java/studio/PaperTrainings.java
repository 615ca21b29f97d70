package studio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.hardware.trainer.TrainingBrief.Recipe;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.LoraId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TrainingId;
import studio.verticles.training.Candidate;
import studio.verticles.training.Loras;
import studio.verticles.training.Loras.Lora;
import studio.verticles.training.TrainingDetail;
import studio.verticles.training.TrainingState;
import studio.verticles.training.TrainingView;
import studio.verticles.training.Trainings;

/// A training department of paper: one training of Mika, whose second epoch is used.
public final class PaperTrainings {
  public static final TrainingId TRAINING =
      TrainingId.parse("01930000-0000-7000-8000-00000000bb01");
  private static final TrainingId AT_WORK =
      TrainingId.parse("01930000-0000-7000-8000-00000000bb05");
  public static final LoraId LORA = LoraId.parse("01930000-0000-7000-8000-00000000bb02");
  public static final CharacterId MIKA = CharacterId.parse("01930000-0000-7000-8000-00000000bb03");
  private static final ProjectId PROJECT = ProjectId.parse("01930000-0000-7000-8000-00000000bb04");
  private static final Instant EVENING = Instant.parse("2026-11-19T21:04:00Z");

  /// What was asked for, in order.
  public final List<Record> wishes = new CopyOnWriteArrayList<>();

  public PaperTrainings(Bus bus) {
    bus.answer(
        Trainings.START,
        wish -> {
          wishes.add(wish);
          if (!wish.character().equals(MIKA)) {
            throw Problem.invalid("Tom has 3 approved pictures to train with and needs 10.");
          }
          return new Trainings.Started(view(TrainingState.QUEUED), true);
        });
    bus.answer(
        Trainings.LIST,
        asked -> {
          wishes.add(asked);
          return new Trainings.TrainingPage(
              asked.state().isEmpty()
                  ? List.of(running(), view(TrainingState.COMPLETED))
                  : List.of(view(TrainingState.COMPLETED)),
              asked.limit() == 1 ? Optional.of("after") : Optional.empty());
        });
    bus.answer(Trainings.READ, ref -> detail(ref.training()));
    bus.answer(
        Trainings.LOG, asked -> new Trainings.LogTail(214, List.of("epoch 3/3", "avr_loss=0.07")));
    bus.answer(
        Trainings.CANCEL,
        wish -> {
          check(wish.version());
          wishes.add(wish);
          return view(TrainingState.CANCELLED);
        });
    bus.answer(
        Trainings.RETRY,
        wish -> {
          check(wish.version());
          wishes.add(wish);
          return new Trainings.Started(view(TrainingState.QUEUED), true);
        });
    bus.answer(
        Trainings.INVALIDATE,
        wish -> {
          check(wish.version());
          wishes.add(wish);
          return view(TrainingState.INVALIDATED);
        });
    bus.answer(
        Trainings.REMOVE,
        wish -> {
          check(wish.version());
          wishes.add(wish);
          return new Trainings.Cleared(1);
        });
    bus.answer(
        Trainings.CLEAR,
        wish -> {
          wishes.add(wish);
          return new Trainings.Cleared(4);
        });
    bus.answer(
        Trainings.RECONCILE,
        _ -> new Trainings.Reconciled(List.of("Training 7 said it was running.")));
    bus.answer(
        Trainings.CANDIDATES,
        _ ->
            new Trainings.Candidates(
                List.of(
                    candidate(),
                    new Candidate(
                        PROJECT,
                        "Lamplighters",
                        CharacterId.parse("01930000-0000-7000-8000-00000000bb06"),
                        "Tom",
                        "tom",
                        4,
                        0,
                        "SD15",
                        Optional.empty(),
                        Optional.empty()))));
    bus.answer(Loras.LIST, _ -> new Loras.Register(List.of(lora())));
    bus.answer(Loras.READ, _ -> lora());
    bus.answer(
        Loras.USE,
        wish -> {
          wishes.add(wish);
          return lora();
        });
    bus.answer(
        Loras.USE_EPOCH,
        wish -> {
          wishes.add(wish);
          return lora();
        });
    bus.answer(
        Loras.DELETE,
        wish -> {
          if (!wish.force()) {
            throw Problem.conflict("Without it Mika would be drawn without a likeness.");
          }
          wishes.add(wish);
          return new Loras.Deleted("It is deleted.");
        });
  }

  private static void check(Optional<Integer> version) {
    if (version.orElse(0) != 3) {
      throw Problem.stale("The training of Mika", version.orElse(0), 3);
    }
  }

  private static Candidate candidate() {
    return new Candidate(
        PROJECT,
        "Lamplighters",
        MIKA,
        "Mika",
        "mika",
        24,
        3,
        "SD15",
        Optional.of("lamplighters_mika_v1_lora.safetensors"),
        Optional.empty());
  }

  private static TrainingView view(TrainingState state) {
    return new TrainingView(
        TRAINING,
        7,
        new TrainingView.Subject(PROJECT, "Lamplighters", MIKA, "Mika", "mika", "mika"),
        state,
        "anything-v5.safetensors",
        "SD15",
        new Recipe(512, 32, 32, 1e-4, 3, 1, 4, 0),
        24,
        new TrainingView.Course(
            "", "apprentice", 3, 3, 72, Optional.of(0.07), Optional.of(0.06), Optional.of(2), 1),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        3,
        new TrainingView.Times(EVENING, Optional.of(EVENING), Optional.of(EVENING), "a person"));
  }

  /// Another one, at work.
  private static TrainingView running() {
    TrainingView done = view(TrainingState.RUNNING);
    return new TrainingView(
        AT_WORK,
        8,
        new TrainingView.Subject(PROJECT, "Lamplighters", MIKA, "Rook", "rook", "rook"),
        done.state(),
        done.base(),
        done.architecture(),
        done.recipe(),
        14,
        new TrainingView.Course(
            "training",
            "trainer@rtx3060",
            2,
            3,
            41,
            Optional.of(0.0912),
            Optional.of(0.0871),
            Optional.empty(),
            0.48),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        2,
        done.times());
  }

  private static TrainingDetail atWork() {
    List<TrainingDetail.LossPoint> curve = new ArrayList<>();
    for (int step = 1; step <= 41; step++) {
      curve.add(
          new TrainingDetail.LossPoint(
              step, 1 + step / 24, 0.085 + 0.09 * Math.exp(-step / 9.0) + 0.004 * Math.sin(step)));
    }
    return new TrainingDetail(running(), curve, List.of(), List.of());
  }

  private static TrainingDetail detail(TrainingId id) {
    if (id.equals(AT_WORK)) {
      return atWork();
    }
    if (!id.equals(TRAINING)) {
      throw Problem.notFound("There is no training " + id + ". Take the id from the list.");
    }
    return new TrainingDetail(
        view(TrainingState.COMPLETED),
        List.of(new TrainingDetail.LossPoint(1, 1, 0.2), new TrainingDetail.LossPoint(72, 3, 0.07)),
        List.of(
            new TrainingDetail.Checkpoint(
                2,
                400,
                Optional.of(new MediaPath("3f/grid.jpg")),
                Optional.of(0.91),
                true,
                Optional.of(LORA)),
            new TrainingDetail.Checkpoint(
                3,
                400,
                Optional.of(new MediaPath("3f/grid.jpg")),
                Optional.of(0.87),
                false,
                Optional.empty())),
        List.of(
            new TrainingDetail.TrainedOn(
                "1", "mika_01.png", new MediaPath("3f/mika.png"), "mika, standing")));
  }

  private static Lora lora() {
    return new Lora(
        LORA,
        PROJECT,
        MIKA,
        "Mika",
        "mika",
        Optional.of(TRAINING),
        Optional.of(2),
        "lamplighters_mika_v1_lora.safetensors",
        "SD15",
        "mika",
        400,
        new MediaPath("3f/lora.safetensors"),
        true,
        new Loras.Whereabouts(true, List.of("/opt/comfyui/models/loras")),
        new Loras.Uses(12, 2),
        EVENING);
  }
}
