package studio.verticles.production;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.verticles.db.Database;
import studio.verticles.production.Productions.ShotAtWork;
import studio.verticles.production.Productions.ShotStep;
import studio.verticles.production.Productions.ShotsAtWork;

/// How far each shot of an episode is, told by its jobs.
final class ShotWorkStore {
  private final Database database;

  ShotWorkStore(Database database) {
    this.database = database;
  }

  ShotsAtWork shots(EpisodeId episode) {
    Map<ShotId, List<ShotStep>> steps = new LinkedHashMap<>();
    for (Row row :
        database
            .pool()
            .preparedQuery(
                """
                select shot.id as shot_id, job.kind, job.state
                  from episode_job link
                  join job on job.id = link.job_id
                  join shot on shot.id = (job.payload ->> 'shot')::uuid
                  join episode_scene place
                    on place.episode_id = link.episode_id and place.scene_id = shot.scene_id
                 where link.episode_id = $1
                   and job.kind in ('Speak', 'Draw', 'Film')
                 order by place.position, shot.number, array_position(array['Speak', 'Draw', 'Film'], job.kind)
                """)
            .execute(Tuple.of(episode.value()))
            .await()) {
      steps
          .computeIfAbsent(new ShotId(row.getUUID("shot_id")), _ -> new ArrayList<>())
          .add(
              new ShotStep(
                  row.getString("kind"),
                  JobState.valueOf(row.getString("state").toUpperCase(Locale.ROOT))));
    }
    return new ShotsAtWork(
        steps.entrySet().stream()
            .map(shot -> new ShotAtWork(shot.getKey(), List.copyOf(shot.getValue())))
            .toList());
  }
}
