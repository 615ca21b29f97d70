package studio.verticles.review;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// Writes decisions down: every decision in the studio is this one statement.
final class RulingStore {
  static final String HUNG = "picture.id, project_id, character_id, name, state, version";

  private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

  private RulingStore() {}

  /// Holds pictures, so that nobody else decides on them before this transaction ends. Those that
  /// are gone are left out.
  static List<Hung> hold(SqlConnection transaction, List<PictureId> pictures) {
    return rows(transaction
            .preparedQuery(
                "select %s from picture where id = any($1) order by id for update".formatted(HUNG))
            .execute(Tuple.tuple().addArrayOfUUID(uuids(pictures)))
            .await())
        .map(RulingStore::hung)
        .toList();
  }

  /// Writes the same ruling for pictures that are held. What a machine approves is approved only
  /// while its character is declared human, what it saw was human, and the gate is not paused,
  /// whoever asked and whatever was believed before; such pictures are left out of the answer.
  static List<Ruled> rule(
      SqlConnection transaction,
      List<Hung> pictures,
      Effect effect,
      By by,
      Optional<String> caption,
      Instant now) {
    Tuple values =
        Tuple.tuple()
            .addArrayOfUUID(uuids(pictures.stream().map(Hung::id).toList()))
            .addString(word(effect.standing()))
            .addBoolean(effect.moves())
            .addUUID(effect.to().map(CharacterId::value).orElse(null))
            .addString(caption.orElse(null))
            .addBoolean(by instanceof By.Machine)
            .addString(by.who())
            .addUUID(by instanceof By.Machine(_, var review) ? review.value() : null)
            .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
            .addString(effect.verdict())
            .addArrayOfString(effect.categories().toArray(String[]::new))
            .addString(effect.note());
    return rows(transaction
            .preparedQuery(
                """
                with before as (
                  select id, name, state, character_id, caption, score
                    from picture
                   where id = any($1)
                ), changed as (
                  update picture
                     set state = $2,
                         decided_at = case when $2 <> 'pending' then $9::timestamptz end,
                         character_id = case when $3 then $4 else picture.character_id end,
                         caption = coalesce($5, picture.caption),
                         version = picture.version + 1
                   where id = any($1)
                     and (not $6
                          or $2 <> 'approved'
                          or (exists (select 1
                                        from character
                                       where character.id = picture.character_id
                                         -- As Appearance.isHuman has it.
                                         and appearance->>'species'
                                             ~* '\\y(human|person|woman|man|girl|boy)\\y'
                                         and appearance->>'species'
                                             !~* '\\y(not|non|half|part)\\y')
                              and exists (select 1
                                            from review
                                           where review.id = $8
                                             and review.picture_id = picture.id
                                             and review.human)
                              and not exists (select 1
                                                from gate
                                               where gate.project_id = picture.project_id
                                                 and (paused_at is not null
                                                      or not automatic))))
                  returning id, project_id, character_id, state, version
                ), written as (
                  insert into decision_made (picture_id, project_id, character_id, by_machine,
                                             who, review_id, verdict, was, was_of,
                                             was_caption, categories, note, score, at)
                  select changed.id, changed.project_id, changed.character_id, $6, $7,
                         -- A person's too refers to what a machine said before.
                         coalesce($8, (select review.id
                                         from review
                                        where review.picture_id = changed.id
                                        order by round desc
                                        limit 1)),
                         $10, before.state, before.character_id,
                         case when $5 is not null then before.caption end,
                         $11, $12, before.score, $9
                    from changed
                    join before on before.id = changed.id
                  returning id, picture_id, by_machine, who, verdict, was, categories, note
                ), told as (
                  insert into event (topic, subject, payload)
                  select 'picture.decided', picture_id,
                         jsonb_build_object('decision', id, 'verdict', verdict, 'was', was,
                                            'by_machine', by_machine, 'who', who,
                                            'categories', to_jsonb(categories), 'note', note)
                    from written
                )
                select written.id as decision, written.by_machine, written.verdict,
                       changed.id, changed.project_id, changed.character_id, changed.state,
                       changed.version, before.name, before.state as was,
                       before.character_id as was_of
                  from written
                  join changed on changed.id = written.picture_id
                  join before on before.id = written.picture_id
                 order by written.id
                """)
            .execute(values)
            .await())
        .map(row -> ruled(row, false))
        .toList();
  }

  /// Who decided what about a picture last, in words; empty when nobody did.
  static Optional<String> lastWord(SqlConnection transaction, PictureId picture) {
    return rows(transaction
            .preparedQuery(
                """
                select who, by_machine, verdict, coalesce(undone_at, at) as at,
                       undone_at is not null as undone
                  from decision_made
                 where picture_id = $1
                 order by coalesce(undone_at, at) desc, id desc
                 limit 1
                """)
            .execute(Tuple.of(picture.value()))
            .await())
        .findFirst()
        .map(row ->
            "%s %s it at %s"
                .formatted(
                    row.getString("who").isBlank() ? "Somebody" : row.getString("who"),
                    row.getBoolean("undone")
                        ? "took a decision back about"
                        : past(row.getString("verdict")),
                    clock(row.getOffsetDateTime("at"))));
  }

  private static String past(String verdict) {
    return switch (verdict) {
      case "approve" -> "approved";
      case "reject" -> "rejected";
      case "reassign" -> "moved";
      default -> "reopened";
    };
  }

  private static String clock(OffsetDateTime at) {
    return HOURS.format(at.withOffsetSameInstant(ZoneOffset.UTC)) + " UTC";
  }

  /// A decision that somebody may want back.
  ///
  /// @param isNewest whether nothing was decided about its picture since
  record Past(
      long id,
      PictureId picture,
      ProjectId project,
      boolean byMachine,
      String who,
      boolean isUndone,
      boolean isNewest) {}

  /// @param decisions empty for the last one of that person
  static List<Past> past(SqlConnection transaction, String who, List<Long> decisions) {
    return rows(transaction
            .preparedQuery(
                """
                select id, picture_id, project_id, by_machine, who,
                       undone_at is not null as undone,
                       not exists (select 1
                                     from decision_made later
                                    where later.picture_id = decision_made.picture_id
                                      and later.id > decision_made.id
                                      and later.undone_at is null) as newest
                  from decision_made
                 where case when cardinality($2::bigint[]) > 0
                            then id = any($2)
                            else id = (select max(id)
                                         from decision_made
                                        where who = $1
                                          and not by_machine
                                          and undone_at is null)
                       end
                 order by id desc
                """)
            .execute(Tuple.of(who).addArrayOfLong(decisions.toArray(Long[]::new)))
            .await())
        .map(row ->
            new Past(
                row.getLong("id"),
                new PictureId(row.getUUID("picture_id")),
                new ProjectId(row.getUUID("project_id")),
                row.getBoolean("by_machine"),
                row.getString("who"),
                row.getBoolean("undone"),
                row.getBoolean("newest")))
        .toList();
  }

  /// Takes decisions back: the pictures, which are held, are as they were before.
  static List<Ruled> undo(SqlConnection transaction, List<Long> decisions, Instant now) {
    return rows(transaction
            .preparedQuery(
                """
                with undone as (
                  update decision_made
                     set undone_at = $2
                   where id = any($1)
                  returning id, picture_id, verdict, was, was_of, was_caption
                ), before as (
                  select picture.id, name, state, character_id
                    from picture
                    join undone on undone.picture_id = picture.id
                ), restored as (
                  update picture
                     set state = undone.was,
                         -- When it came to stand so before is of no use to anybody.
                         decided_at = case when undone.was <> 'pending' then $2 end,
                         character_id = undone.was_of,
                         caption = coalesce(undone.was_caption, picture.caption),
                         version = picture.version + 1
                    from undone
                   where picture.id = undone.picture_id
                  returning picture.id, project_id, character_id, state, version
                ), told as (
                  insert into event (topic, subject, payload)
                  select 'decision.undone', picture_id,
                         jsonb_build_object('decision', id, 'verdict', verdict)
                    from undone
                )
                select undone.id as decision, false as by_machine, undone.verdict,
                       restored.id, restored.project_id, restored.character_id,
                       restored.state, restored.version, before.name, before.state as was,
                       before.character_id as was_of
                  from undone
                  join restored on restored.id = undone.picture_id
                  join before on before.id = undone.picture_id
                 order by undone.id
                """)
            .execute(
                Tuple.tuple()
                    .addArrayOfLong(decisions.toArray(Long[]::new))
                    .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
            .await())
        .map(row -> ruled(row, true))
        .toList();
  }

  private static Ruled ruled(Row row, boolean isUndone) {
    return new Ruled(
        row.getLong("decision"),
        new PictureId(row.getUUID("id")),
        new ProjectId(row.getUUID("project_id")),
        row.getString("name"),
        standing(row.getString("was")),
        Optional.ofNullable(row.getUUID("was_of")).map(CharacterId::new),
        standing(row.getString("state")),
        Optional.ofNullable(row.getUUID("character_id")).map(CharacterId::new),
        row.getInteger("version"),
        row.getBoolean("by_machine"),
        row.getString("verdict"),
        isUndone);
  }

  static Hung hung(Row row) {
    return new Hung(
        new PictureId(row.getUUID("id")),
        new ProjectId(row.getUUID("project_id")),
        Optional.ofNullable(row.getUUID("character_id")).map(CharacterId::new),
        row.getString("name"),
        standing(row.getString("state")),
        row.getInteger("version"));
  }

  static Standing standing(String word) {
    return Standing.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static String word(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }

  static UUID[] uuids(List<PictureId> pictures) {
    return pictures.stream().map(PictureId::value).toArray(UUID[]::new);
  }

  static Stream<Row> rows(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
