package studio.verticles.night;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import studio.verticles.night.Replenishments.State;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;

/// Reads actors, and says which columns that takes. A character that nobody switched anything on
/// for has no row: its actor is off, wants twenty and is of version 1.
final class ActorRows {
  /// Everything about the characters that `%s` picks. Counted, not remembered: what pictures,
  /// decisions and jobs say.
  static final String SELECT =
      """
      select character.id, character.project_id, character.name, character.slug,
             coalesce(actor.enabled, false)          as enabled,
             coalesce(actor.target, 20)              as target,
             coalesce(actor.state, 'idle')           as state,
             coalesce(actor.day, date '1970-01-01')  as day,
             coalesce(actor.drawn_today, 0)          as drawn_today,
             coalesce(actor.batches, 0)              as batches,
             coalesce(actor.alarm, 0)                as alarm,
             coalesce(actor.version, 1)              as version,
             actor.batch_id, actor.last_batch_at, actor.next_at,
             stock.approved, stock.pending, stock.rejected,
             case when character.archived_at is not null
                    then 'the character is archived: take it out again first'
                  when not project.ai
                    then 'the project lets no machine work: switch its AI on first'
                  when character.design_prompt = ''
                    then 'the character has no design yet: write one first'
                  else '' end                        as hindrance,
             (select count(*) from picture where batch_id = actor.batch_id) as came,
             (exists (select 1
                        from batch
                        join job on job.subject = batch.id
                       where batch.character_id = character.id
                         and job.state in ('queued', 'running'))
              or exists (select 1
                           from picture
                           join job on job.subject = picture.id
                          where picture.character_id = character.id
                            and picture.state = 'pending'
                            and job.kind = 'Review'
                            and job.state in ('queued', 'running'))) as at_work,
             -- Characters whose actors have a batch on the way: drawn, or not yet looked at.
             (select count(*)
                from replenishment other
               where other.character_id <> character.id
                 and other.batch_id is not null
                 and (exists (select 1
                                from job
                               where job.subject = other.batch_id
                                 and job.state in ('queued', 'running'))
                      or exists (select 1
                                   from picture
                                   join job on job.subject = picture.id
                                  where picture.batch_id = other.batch_id
                                    and picture.state = 'pending'
                                    and job.kind = 'Review'
                                    and job.state in ('queued', 'running')))) as others,
             -- What stands of each picture's decisions since the last approval or pardon.
             (select count(*) filter (where verdict = 'reject')
                from (select distinct on (picture_id) verdict
                        from decision_made
                       where character_id = character.id
                         and undone_at is null
                         and decision_made.id > greatest(
                               coalesce(actor.pardoned_to, 0),
                               coalesce((select max(approval.id)
                                           from decision_made approval
                                          where approval.character_id = character.id
                                            and approval.verdict = 'approve'
                                            and approval.undone_at is null), 0))
                       order by picture_id, decision_made.id desc) since) as rejects
        from character
        join project on project.id = character.project_id
        left join replenishment actor on actor.character_id = character.id
        cross join lateral (
          select count(*) filter (where picture.state = 'approved') as approved,
                 count(*) filter (where picture.state = 'pending')  as pending,
                 count(*) filter (where picture.state = 'rejected') as rejected
            from picture
           where picture.character_id = character.id) stock
       where %s
       order by character.name, character.id
      """;

  private ActorRows() {}

  static Actor actor(Row row) {
    return new Actor(
        new Actor.Role(
            new CharacterId(row.getUUID("id")),
            new ProjectId(row.getUUID("project_id")),
            row.getString("name"),
            row.getString("slug")),
        new Ledger(
            row.getBoolean("enabled"),
            row.getInteger("target"),
            row.getLocalDate("day"),
            row.getInteger("drawn_today"),
            Optional.ofNullable(row.getOffsetDateTime("last_batch_at"))
                .map(OffsetDateTime::toInstant)),
        new Facts(
            count(row, "approved"),
            count(row, "pending"),
            count(row, "rejected"),
            row.getBoolean("at_work"),
            count(row, "others"),
            count(row, "rejects"),
            count(row, "came"),
            row.getString("hindrance")),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getUUID("batch_id")).map(BatchId::new),
        row.getInteger("batches"),
        Optional.ofNullable(row.getOffsetDateTime("next_at")).map(OffsetDateTime::toInstant),
        row.getInteger("alarm"),
        row.getInteger("version"));
  }

  private static int count(Row row, String column) {
    return row.getLong(column).intValue();
  }
}
