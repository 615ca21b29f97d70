package studio.verticles.routing;

import studio.verticles.audio.Sounds;
import studio.verticles.bus.Endpoint;
import studio.verticles.character.Characters;
import studio.verticles.dataset.Datasets;
import studio.verticles.drawing.Drawings;
import studio.verticles.learning.Lessons;
import studio.verticles.night.Replenishments;
import studio.verticles.production.Job;
import studio.verticles.production.Outcome;
import studio.verticles.production.WorkOrder;
import studio.verticles.publish.Episodes;
import studio.verticles.review.Reviews;
import studio.verticles.scene.Scenes;
import studio.verticles.story.Stories;
import studio.verticles.training.Trainings;

/// Whose desk a job lands on.
final class Desks {
  private Desks() {}

  static Endpoint<WorkOrder, Outcome> of(Job job) {
    return switch (job) {
      case Job.BreakDown _ -> Stories.BREAK_DOWN;
      case Job.PlanEpisode _ -> Episodes.PLAN;
      case Job.Draw _ -> Scenes.DRAW;
      case Job.Film _ -> Scenes.FILM;
      case Job.Join _ -> Scenes.JOIN;
      case Job.Speak _ -> Sounds.SPEAK;
      case Job.Score _ -> Sounds.SCORE;
      case Job.Mix _ -> Sounds.MIX;
      case Job.Assemble _ -> Episodes.ASSEMBLE;
      case Job.Publish _ -> Episodes.PUBLISH;
      case Job.Verify _ -> Episodes.VERIFY;
      case Job.Narrate _ -> Characters.NARRATE;
      case Job.Portray _ -> Drawings.PORTRAY;
      case Job.Review _ -> Reviews.REVIEW;
      case Job.Identify _ -> Reviews.ANSWER;
      case Job.Correct _ -> Lessons.CORRECT;
      case Job.Replenish _ -> Replenishments.LOOK;
      case Job.Ingest _ -> Datasets.INGEST;
      case Job.Train _ -> Trainings.TRAIN;
      case Job.Sample _ -> Trainings.SAMPLE;
      case Job.ChooseEpoch _ -> Trainings.CHOOSE;
    };
  }
}
