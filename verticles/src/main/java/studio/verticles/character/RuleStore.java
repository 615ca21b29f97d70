package studio.verticles.character;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import studio.verticles.character.Projects.Pair;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TimeOrderedId;

/// A project's own species rules and confusable pairs.
final class RuleStore {
  List<SpeciesRule> rules(SqlClient database, ProjectId project) {
    return Rows.stream(
            database
                .preparedQuery(
                    """
                    select keyword, must, wrong, negatives
                      from species_rule
                     where project_id = $1
                     order by position, keyword
                    """)
                .execute(Tuple.of(project.value()))
                .await())
        .map(row ->
            new SpeciesRule(
                row.getString("keyword"),
                Rows.texts(row, "must"),
                Rows.texts(row, "wrong"),
                Rows.texts(row, "negatives")))
        .toList();
  }

  void save(SqlConnection transaction, ProjectId project, SpeciesRule rule) {
    transaction
        .preparedQuery(
            """
            insert into species_rule (project_id, keyword, position, must, wrong, negatives)
            select $1, $2, coalesce(max(position) + 1, 0), $3, $4, $5
              from species_rule
             where project_id = $1
            on conflict (project_id, keyword) do update
               set must = excluded.must, wrong = excluded.wrong, negatives = excluded.negatives
            """)
        .execute(
            Tuple.of(project.value(), rule.keyword())
                .addArrayOfString(Rows.array(rule.must()))
                .addArrayOfString(Rows.array(rule.wrong()))
                .addArrayOfString(Rows.array(rule.negatives())))
        .await();
  }

  boolean remove(SqlConnection transaction, ProjectId project, String keyword) {
    return transaction
            .preparedQuery("delete from species_rule where project_id = $1 and keyword = $2")
            .execute(Tuple.of(project.value(), keyword))
            .await()
            .rowCount()
        == 1;
  }

  List<Pair> pairs(SqlClient database, ProjectId project) {
    return Rows.stream(
            database
                .preparedQuery(
                    """
                    select one, other, question, one_cues, other_cues
                      from confusable
                     where project_id = $1
                     order by id
                    """)
                .execute(Tuple.of(project.value()))
                .await())
        .map(RuleStore::pair)
        .toList();
  }

  static Pair pair(Row row) {
    return new Pair(
        new CharacterId(row.getUUID("one")),
        new CharacterId(row.getUUID("other")),
        row.getString("question"),
        Rows.texts(row, "one_cues"),
        Rows.texts(row, "other_cues"));
  }

  /// @return whether both are characters of the project
  boolean save(SqlConnection transaction, ProjectId project, Pair pair) {
    return transaction
            .preparedQuery(
                """
                insert into confusable (id, project_id, one, other, question, one_cues, other_cues)
                select $1, $2, one.id, other.id, $5, $6, $7
                  from character one, character other
                 where one.id = $3 and one.project_id = $2
                   and other.id = $4 and other.project_id = $2
                on conflict (least(one, other), greatest(one, other)) do update
                   set one = excluded.one, other = excluded.other, question = excluded.question,
                       one_cues = excluded.one_cues, other_cues = excluded.other_cues
                """)
            .execute(
                Tuple.of(
                        TimeOrderedId.next(),
                        project.value(),
                        pair.one().value(),
                        pair.other().value())
                    .addString(pair.question())
                    .addArrayOfString(Rows.array(pair.oneCues()))
                    .addArrayOfString(Rows.array(pair.otherCues())))
            .await()
            .rowCount()
        == 1;
  }

  boolean remove(SqlConnection transaction, ProjectId project, CharacterId one, CharacterId other) {
    return transaction
            .preparedQuery(
                """
                delete from confusable
                 where project_id = $1
                   and least(one, other) = least($2::uuid, $3)
                   and greatest(one, other) = greatest($2::uuid, $3)
                """)
            .execute(Tuple.of(project.value(), one.value(), other.value()))
            .await()
            .rowCount()
        == 1;
  }
}
