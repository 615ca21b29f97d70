package studio.verticles.character;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.verticles.bus.Problem;
import studio.verticles.character.Projects.AskProjects;
import studio.verticles.character.Projects.Details;
import studio.verticles.character.Projects.Project;
import studio.verticles.character.Projects.ProjectPage;
import studio.verticles.db.Database;
import studio.verticles.production.ProjectId;

/// The department's memory of projects.
final class ProjectStore {
  private static final String PROJECT =
      """
      select project.id, project.number, project.version, project.title, project.slug,
             project.description, project.genre, project.premise, project.rating, project.ai,
             project.archived_at, project.created_at,
             (select count(*) from character
               where project_id = project.id and archived_at is null)::int as characters,
             (select count(*) from story where project_id = project.id)::int as stories,
             coalesce((select max(version) from style where project_id = project.id), 0) as style
        from project
      """;

  private final Database database;

  ProjectStore(Database database) {
    this.database = database;
  }

  /// What a row says; `title` and `details` are whole.
  record Written(String title, Details details) {}

  /// @return empty when another project has this slug
  Optional<ProjectId> add(SqlConnection transaction, String slug, Written project, int year) {
    ProjectId id = ProjectId.create();
    Details details = project.details();
    int added =
        transaction
            .preparedQuery(
                """
                insert into project (id, title, slug, year, description, genre, premise, rating, ai)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                on conflict (slug) do nothing
                """)
            .execute(
                Tuple.of(id.value(), project.title(), slug, year)
                    .addString(details.description())
                    .addString(details.genre())
                    .addString(details.premise())
                    .addString(details.rating())
                    .addBoolean(details.ai()))
            .await()
            .rowCount();
    return added == 1 ? Optional.of(id) : Optional.empty();
  }

  /// The first of "fox_2", "fox_3", ... that no project has.
  String freeSlug(SqlConnection transaction, String taken) {
    return Rows.first(
            transaction
                .preparedQuery(
                    """
                    select $1 || '_' || suffix as free
                      from generate_series(2, 1000) suffix
                     where not exists (select 1 from project where slug = $1 || '_' || suffix)
                     order by suffix
                     limit 1
                    """)
                .execute(Tuple.of(taken))
                .await())
        .map(row -> row.getString("free"))
        .orElse(taken + "_again");
  }

  /// @return whether the row was still at this version
  boolean change(SqlConnection transaction, ProjectId id, int version, Written project) {
    Details details = project.details();
    return transaction
            .preparedQuery(
                """
                update project
                   set title = $3, description = $4, genre = $5, premise = $6, rating = $7, ai = $8,
                       version = version + 1
                 where id = $1
                   and version = $2
                """)
            .execute(
                Tuple.of(id.value(), version, project.title())
                    .addString(details.description())
                    .addString(details.genre())
                    .addString(details.premise())
                    .addString(details.rating())
                    .addBoolean(details.ai()))
            .await()
            .rowCount()
        == 1;
  }

  /// @return whether the row was still at this version
  boolean archive(SqlConnection transaction, ProjectId id, int version, boolean archived) {
    return transaction
            .preparedQuery(
                """
                update project
                   set archived_at = case when $3 then coalesce(archived_at, now()) end,
                       version = version + 1
                 where id = $1
                   and version = $2
                """)
            .execute(Tuple.of(id.value(), version, archived))
            .await()
            .rowCount()
        == 1;
  }

  Project read(ProjectId id) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(PROJECT + "where project.id = $1")
            .execute(Tuple.of(id.value()))
            .await();
    return Rows.first(rows).map(ProjectStore::project).orElseThrow(() -> missing(id));
  }

  /// Newest first; ids sort by age, so the cursor is the last id of the page before.
  ProjectPage page(AskProjects ask) {
    UUID before =
        ask.cursor().map(ProjectId::parse).map(ProjectId::value).orElse(new UUID(-1L, -1L));
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                PROJECT
                    + """
                    where project.id < $1
                      and (project.archived_at is not null) = $2
                    order by project.id desc
                    limit $3
                    """)
            .execute(Tuple.of(before, ask.archived(), ask.limit() + 1))
            .await();
    List<Project> found = Rows.stream(rows).map(ProjectStore::project).toList();
    boolean more = found.size() > ask.limit();
    List<Project> page = more ? found.subList(0, ask.limit()) : found;
    return new ProjectPage(
        List.copyOf(page), more ? Optional.of(page.getLast().id().toString()) : Optional.empty());
  }

  /// @throws Problem NOT_FOUND; CONFLICT when it was put away
  void requireOpen(SqlConnection transaction, ProjectId id) {
    Row row =
        Rows.first(
                transaction
                    .preparedQuery("select title, archived_at from project where id = $1 for share")
                    .execute(Tuple.of(id.value()))
                    .await())
            .orElseThrow(() -> missing(id));
    if (row.getOffsetDateTime("archived_at") != null) {
      throw Problem.conflict(
          "The project \"%s\" is archived. Take it out of the archive first."
              .formatted(row.getString("title")));
    }
  }

  private static Project project(Row row) {
    return new Project(
        new ProjectId(row.getUUID("id")),
        row.getInteger("number"),
        row.getInteger("version"),
        row.getString("title"),
        row.getString("slug"),
        new Details(
            row.getString("description"),
            row.getString("genre"),
            row.getString("premise"),
            row.getString("rating"),
            row.getBoolean("ai")),
        row.getInteger("characters"),
        row.getInteger("stories"),
        row.getInteger("style"),
        Rows.timeIfAny(row, "archived_at"),
        Rows.time(row, "created_at"));
  }

  static Problem missing(ProjectId id) {
    return Problem.notFound(
        "There is no project %s. Take the id from the list of projects.".formatted(id));
  }
}
