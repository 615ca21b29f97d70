package studio.verticles.routing;

import studio.verticles.audio.Sounds;
import studio.verticles.bus.Endpoint;
import studio.verticles.production.Job;
import studio.verticles.production.Outcome;
import studio.verticles.production.WorkOrder;
import studio.verticles.publish.Episodes;
import studio.verticles.scene.Scenes;
import studio.verticles.story.Stories;

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
    };
  }
}
