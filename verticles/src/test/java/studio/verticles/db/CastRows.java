package studio.verticles.db;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// Puts projects, characters, pictures and what was decided about them into the tables, for tests
/// of those who learn from them.
public final class CastRows {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Database database;

  public CastRows(Database database) {
    this.database = database;
  }

  /// A project with a style and machines at work.
  public ProjectId project() {
    ProjectId project = ProjectId.create();
    String slug = "project-" + NEXT.incrementAndGet();
    run(
        "insert into project (id, title, slug, year) values ($1, $2, $2, 2026)",
        Tuple.of(project.value(), slug));
    run(
        """
        insert into style (id, project_id, version, checkpoint, architecture, width, height,
                           steps, cfg, sampler)
        values (gen_random_uuid(), $1, 1, 'sable.safetensors', 'SD15', 512, 768, 25, 7,
                'DPM++ 2M Karras')
        """,
        Tuple.of(project.value()));
    return project;
  }

  public CharacterId character(ProjectId project, String name) {
    CharacterId character = CharacterId.create();
    run(
        """
        insert into character (id, project_id, name, slug, design_prompt)
        values ($1, $2, $3, lower($3), 'a fox with a lantern')
        """,
        Tuple.of(character.value(), project.value(), name));
    return character;
  }

  /// A picture as it hangs before anybody has decided.
  ///
  /// @param drawing how it was drawn, as JSON
  public PictureId picture(
      CharacterId character, @Nullable Double score, String drawing, Instant at) {
    return picture(character, score, drawing, "{}", at);
  }

  /// @param measures as JSON
  public PictureId picture(
      CharacterId character, @Nullable Double score, String drawing, String measures, Instant at) {
    PictureId picture = PictureId.create();
    run(
        """
        insert into picture (id, project_id, character_id, origin, name, source, path, thumb_path,
                             width, height, bytes, sha256, phash, measures, score, drawing,
                             created_at)
        select $1, project_id, id, $1::uuid::text, 'picture.png', 'drawn', 'aa/picture.png',
               'bb/thumb.jpg', 512, 768, 1, '', 0, $6::text::jsonb, $3, $4::text::jsonb, $5
          from character
         where id = $2
        """,
        Tuple.of(picture.value(), character.value())
            .addFloat(score == null ? null : score.floatValue())
            .addString(drawing)
            .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
            .addString(measures));
    return picture;
  }

  /// A decision of a person, as the review department writes it.
  public long decide(PictureId picture, String verdict, Instant at, String... categories) {
    run(
        """
        update picture
           set state = case $2 when 'approve' then 'approved' when 'reject' then 'rejected'
                       else 'pending' end,
               decided_at = case when $2 in ('approve', 'reject') then $3::timestamptz end
         where id = $1
        """,
        Tuple.of(picture.value(), verdict, at.atOffset(ZoneOffset.UTC)));
    return database
        .pool()
        .preparedQuery(
            """
            insert into decision_made (picture_id, project_id, character_id, by_machine, who,
                                       verdict, was, categories, at)
            select id, project_id, character_id, false, 'Noa', $2, 'pending', $3, $4
              from picture
             where id = $1
            returning id
            """)
        .execute(
            Tuple.of(picture.value(), verdict)
                .addArrayOfString(List.of(categories).toArray(String[]::new))
                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC)))
        .await()
        .iterator()
        .next()
        .getLong("id");
  }

  public void undo(long decision) {
    run("update decision_made set undone_at = now() where id = $1", Tuple.of(decision));
  }

  public void run(String sql, Tuple values) {
    database.pool().preparedQuery(sql).execute(values).await();
  }

  /// The one number that a question answers.
  public long count(String sql, Tuple values) {
    return database.pool().preparedQuery(sql).execute(values).await().iterator().next().getLong(0);
  }
}
