package studio.verticles.character;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.hardware.brief.Appearance;
import studio.hardware.judge.Exhibit;
import studio.verticles.character.Company.Member;
import studio.verticles.character.Projects.Pair;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;

/// Puts together what a drawing, a judge or a training must know.
final class SheetStore {
  private final Database database;
  private final StyleStore styles;
  private final RuleStore rules;
  private final ReferenceStore references;

  SheetStore(Database database, StyleStore styles, RuleStore rules, ReferenceStore references) {
    this.database = database;
    this.styles = styles;
    this.rules = rules;
    this.references = references;
  }

  Sheet sheet(CharacterId id) {
    Pool pool = database.pool();
    Row row = row(pool, id);
    ProjectId project = new ProjectId(row.getUUID("project_id"));
    String name = row.getString("name");
    String design = row.getString("design_prompt");
    Appearance appearance = CastStore.appearance(row.getString("appearance"));
    SpeciesMatch species = book(pool, project).match(appearance);
    return new Sheet(
        new Sheet.Identity(
            id,
            name,
            row.getString("slug"),
            row.getInteger("version"),
            CastStore.trigger(row),
            row.getBoolean("archived")),
        design,
        appearance,
        Puppet.of(name, design, appearance, row.getLong("look_seed")),
        Negatives.of(appearance, species, row.getString("negative")),
        species,
        styles.inUse(pool, project),
        references.of(pool, id),
        lora(row),
        company(pool, project, row.getString("title"), row.getBoolean("ai")));
  }

  SpeciesRuleBook book(SqlClient client, ProjectId project) {
    return SpeciesRuleBook.HOUSE.with(rules.rules(client, project));
  }

  private static Row row(SqlClient client, CharacterId id) {
    RowSet<Row> rows =
        client
            .preparedQuery(
                """
                select character.project_id, character.name, character.slug, character.version,
                       character.design_prompt, character.appearance::text as appearance,
                       character.negative, character.trigger_word, character.look_seed,
                       character.archived_at is not null
                         or project.archived_at is not null as archived,
                       project.title, project.ai,
                       lora.file_name, lora.architecture as lora_architecture,
                       lora.trigger_word as lora_trigger, lora.path as lora_path
                  from character
                  join project on project.id = character.project_id
                  left join lora on lora.character_id = character.id
                                and lora.in_use
                                and lora.deleted_at is null
                 where character.id = $1
                """)
            .execute(Tuple.of(id.value()))
            .await();
    return Rows.first(rows).orElseThrow(() -> CastStore.missing(id));
  }

  private static Optional<Sheet.Lora> lora(Row row) {
    return Optional.ofNullable(row.getString("file_name"))
        .map(file ->
            new Sheet.Lora(
                file,
                Architecture.valueOf(row.getString("lora_architecture")),
                row.getString("lora_trigger"),
                new MediaPath(row.getString("lora_path"))));
  }

  Company company(ProjectId project) {
    Row row =
        Rows.first(
                database
                    .pool()
                    .preparedQuery("select title, ai from project where id = $1")
                    .execute(Tuple.of(project.value()))
                    .await())
            .orElseThrow(() -> ProjectStore.missing(project));
    return company(database.pool(), project, row.getString("title"), row.getBoolean("ai"));
  }

  private Company company(SqlClient client, ProjectId project, String title, boolean ai) {
    List<Member> members =
        Rows.stream(
                client
                    .preparedQuery(
                        """
                        select id, slug, name, design_prompt, appearance::text as appearance
                          from character
                         where project_id = $1
                           and archived_at is null
                         order by lower(name), id
                        """)
                    .execute(Tuple.of(project.value()))
                    .await())
            .map(row ->
                new Member(
                    new CharacterId(row.getUUID("id")),
                    new Exhibit.Role(
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("design_prompt"),
                        CastStore.appearance(row.getString("appearance")))))
            .toList();
    return new Company(project, title, ai, members, pairs(client, project, members));
  }

  private List<Exhibit.Pair> pairs(SqlClient client, ProjectId project, List<Member> members) {
    Map<CharacterId, String> slugs = new HashMap<>();
    members.forEach(member -> slugs.put(member.id(), member.role().slug()));
    return rules.pairs(client, project).stream()
        .flatMap(pair -> named(pair, slugs).stream())
        .toList();
  }

  /// Empty when one of the two is archived.
  private static Optional<Exhibit.Pair> named(Pair pair, Map<CharacterId, String> slugs) {
    String one = slugs.get(pair.one());
    String other = slugs.get(pair.other());
    return one == null || other == null
        ? Optional.empty()
        : Optional.of(
            new Exhibit.Pair(one, other, pair.question(), pair.oneCues(), pair.otherCues()));
  }
}
