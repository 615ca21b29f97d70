package studio.verticles.review;

import static studio.verticles.review.RulingStore.rows;

import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.hardware.judge.Calibration;
import studio.hardware.judge.Trial;
import studio.verticles.production.ProjectId;
import studio.verticles.review.GateStore.GateRow;
import studio.verticles.review.Reviews.JudgeRecord;

/// Judges before people: what a machine would have decided by the thresholds that hold now, and
/// what a person decided later. It does not matter whether the machine was allowed to.
final class Trials {
  /// How many decisions of people a report looks back at.
  private static final int REPORT = 5000;

  private Trials() {}

  /// @param trial moving the picture to another character is no approval
  private record Dated(Trial trial, Instant at) {}

  /// How each judge of a project does.
  static List<JudgeRecord> report(SqlClient client, GateRow gate) {
    return newestByJudge(client, gate, REPORT).entrySet().stream()
        .map(entry -> record(entry.getKey(), entry.getValue(), gate))
        .toList();
  }

  private static JudgeRecord record(String judge, List<Dated> trials, GateRow gate) {
    Calibration all = Calibration.of(oldestFirst(trials));
    Calibration recent = recent(trials, gate);
    return new JudgeRecord(
        judge,
        all.trials(),
        all.wouldApprove(),
        all.rightlyApproved(),
        all.wouldReject(),
        all.rightlyRejected(),
        all.abstained(),
        recent.wouldApprove(),
        recent.rightlyApproved(),
        trials.stream().findFirst().map(Dated::at));
  }

  /// How one judge stands within the gate's window.
  static Calibration trust(SqlClient client, GateRow gate, String judge) {
    return recent(newestByJudge(client, gate, reach(gate)).getOrDefault(judge, List.of()), gate);
  }

  /// The judge that people agree with too seldom, in words; empty while there is none.
  static Optional<String> distrust(SqlClient client, GateRow gate) {
    return newestByJudge(client, gate, reach(gate)).entrySet().stream()
        .filter(entry -> isLost(recent(entry.getValue(), gate), gate.settings()))
        .findFirst()
        .map(entry ->
            "People agreed with only %s by %s; at least %.0f %% is wanted. Look at its judgements, then resume or choose another judge."
                .formatted(
                    words(recent(entry.getValue(), gate)),
                    entry.getKey(),
                    gate.settings().precision().bound() * 100));
  }

  static boolean isLost(Calibration recent, GateSettings settings) {
    return recent.approvesBelow(settings.precision().bound(), settings.precision().least());
  }

  static String words(Calibration recent) {
    return "%d of the last %d approvals".formatted(recent.rightlyApproved(), recent.wouldApprove());
  }

  private static Calibration recent(List<Dated> newestFirst, GateRow gate) {
    List<Dated> since =
        newestFirst.stream()
            .filter(trial -> gate.resumedAt().map(trial.at()::isAfter).orElse(true))
            .toList();
    return Calibration.ofLatest(oldestFirst(since), gate.settings().precision().window());
  }

  private static List<Trial> oldestFirst(List<Dated> newestFirst) {
    return newestFirst.reversed().stream().map(Dated::trial).toList();
  }

  /// Far enough back for a window of approvals, unless nearly nothing is approved.
  private static int reach(GateRow gate) {
    return Math.clamp(20L * gate.settings().precision().window(), 200, REPORT);
  }

  /// Newest first, one for each picture.
  private static Map<String, List<Dated>> newestByJudge(SqlClient client, GateRow gate, int most) {
    ProjectId project = gate.view().project();
    Set<UUID> seen = new HashSet<>();
    Map<String, List<Dated>> trials = new LinkedHashMap<>();
    rows(client
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
        // Of several decisions about a picture the last is what people mean.
        .filter(row -> seen.add(row.getUUID("picture_id")))
        .forEach(row ->
            trials
                .computeIfAbsent(row.getString("judge"), _ -> new ArrayList<>())
                .add(
                    new Dated(
                        new Trial(
                            machine(
                                gate.settings(), row.getDouble("score"), row.getBoolean("solo")),
                            row.getString("verdict").equals("approve")),
                        row.getOffsetDateTime("at").toInstant())));
    return trials;
  }

  private static Trial.Verdict machine(
      GateSettings settings, @Nullable Double score, @Nullable Boolean solo) {
    return score == null || solo == null
        ? Trial.Verdict.PERSON
        : Gate.leaning(settings, score, solo);
  }
}
