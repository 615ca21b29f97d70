package studio.verticles.review;

import static studio.verticles.review.RulingStore.rows;

import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.verticles.production.ProjectId;
import studio.verticles.review.GateStore.GateRow;
import studio.verticles.review.Reviews.JudgeRecord;

/// Judges before people: what a machine would have decided by the thresholds that hold now, and
/// what a person decided later. It does not matter whether the machine was allowed to.
final class Trials {
  /// How far back a report looks.
  static final int REPORT = 5000;

  private Trials() {}

  /// @param leaning by the thresholds
  /// @param approved whether the person approved; moving it to another character is a no
  record Trial(String judge, Gate.Leaning leaning, boolean approved, Instant at) {}

  /// The newest first, one for each picture.
  ///
  /// @param most how many decisions are looked at
  static List<Trial> newest(SqlClient client, ProjectId project, GateSettings settings, int most) {
    Set<UUID> seen = new HashSet<>();
    return rows(client
            .preparedQuery(
                """
                select decision.picture_id, decision.verdict, decision.at,
                       review.judge, review.score, review.solo
                  from (select picture_id, verdict, at, review_id, id
                          from decision_made
                         where project_id = $1
                           and not by_machine
                           and undone_at is null
                           and verdict in ('approve', 'reject', 'reassign')
                         order by id desc
                         limit $2) decision
                  join review on review.id = decision.review_id
                 order by decision.id desc
                """)
            .execute(Tuple.of(project.value(), most))
            .await())
        // Of several decisions about a picture the last is what the person means.
        .filter(row -> seen.add(row.getUUID("picture_id")))
        .map(row ->
            new Trial(
                row.getString("judge"),
                leaning(settings, row.getDouble("score"), row.getBoolean("solo")),
                row.getString("verdict").equals("approve"),
                row.getOffsetDateTime("at").toInstant()))
        .toList();
  }

  private static Gate.Leaning leaning(
      GateSettings settings,
      @org.jspecify.annotations.Nullable Double score,
      @org.jspecify.annotations.Nullable Boolean solo) {
    return score == null || solo == null
        ? Gate.Leaning.ABSTAIN
        : Gate.leaning(settings, score, solo);
  }

  /// @param trials newest first
  static List<JudgeRecord> records(List<Trial> trials, GateRow gate) {
    Map<String, List<Trial>> byJudge = new LinkedHashMap<>();
    trials.forEach(trial ->
        byJudge.computeIfAbsent(trial.judge(), _ -> new java.util.ArrayList<>()).add(trial));
    return byJudge.entrySet().stream()
        .map(entry -> record(entry.getKey(), entry.getValue(), gate))
        .toList();
  }

  private static JudgeRecord record(String judge, List<Trial> trials, GateRow gate) {
    Trust recent = trust(trials, gate);
    return new JudgeRecord(
        judge,
        trials.size(),
        count(trials, Gate.Leaning.APPROVE),
        (int)
            trials.stream()
                .filter(trial -> trial.leaning() == Gate.Leaning.APPROVE && trial.approved())
                .count(),
        count(trials, Gate.Leaning.REJECT),
        (int)
            trials.stream()
                .filter(trial -> trial.leaning() == Gate.Leaning.REJECT && !trial.approved())
                .count(),
        count(trials, Gate.Leaning.ABSTAIN),
        recent.approvals(),
        recent.right(),
        trials.stream().findFirst().map(Trial::at));
  }

  private static int count(List<Trial> trials, Gate.Leaning leaning) {
    return (int) trials.stream().filter(trial -> trial.leaning() == leaning).count();
  }

  /// How the judge of these trials stands within the gate's window.
  static Trust trust(List<Trial> trials, GateRow gate) {
    List<Trial> approvals =
        trials.stream()
            .filter(trial -> trial.leaning() == Gate.Leaning.APPROVE)
            .filter(trial -> gate.resumedAt().map(trial.at()::isAfter).orElse(true))
            .limit(gate.settings().precision().window())
            .toList();
    return new Trust(approvals.size(), (int) approvals.stream().filter(Trial::approved).count());
  }

  /// How far back to look for a window of approvals.
  static int reach(GateRow gate) {
    return Math.clamp(20L * gate.settings().precision().window(), 200, REPORT);
  }

  static Trust trust(SqlClient client, GateRow gate, String judge) {
    List<Trial> trials = newest(client, gate.view().project(), gate.settings(), reach(gate));
    return trust(trials.stream().filter(trial -> trial.judge().equals(judge)).toList(), gate);
  }

  /// The judge that people agree with too seldom, in words; empty while there is none.
  static Optional<String> distrust(SqlClient client, GateRow gate) {
    List<Trial> trials = newest(client, gate.view().project(), gate.settings(), reach(gate));
    Map<String, List<Trial>> byJudge = new LinkedHashMap<>();
    trials.forEach(trial ->
        byJudge.computeIfAbsent(trial.judge(), _ -> new java.util.ArrayList<>()).add(trial));
    return byJudge.entrySet().stream()
        .filter(entry -> trust(entry.getValue(), gate).isLost(gate.settings().precision()))
        .findFirst()
        .map(entry ->
            "People agreed with only %s by %s; %.0f %% is the bound. Look at its judgements, then resume or choose another judge."
                .formatted(
                    trust(entry.getValue(), gate).words(),
                    entry.getKey(),
                    gate.settings().precision().bound() * 100));
  }
}
