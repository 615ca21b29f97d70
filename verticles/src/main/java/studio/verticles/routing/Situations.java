package studio.verticles.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import studio.hardware.card.Vram;
import studio.verticles.production.Capability;
import studio.verticles.production.JobGroup;
import studio.verticles.production.JobQueue;
import studio.verticles.production.JobQueue.AtWork;
import studio.verticles.routing.LaneFacts.EngineFacts;
import studio.verticles.routing.LaneStore.LaneRow;
import studio.verticles.routing.LaneStore.OfferRow;
import studio.verticles.routing.MeasureStore.Measure;
import studio.verticles.routing.choice.CardLane;
import studio.verticles.routing.choice.CardLane.Running;
import studio.verticles.routing.choice.Costs;
import studio.verticles.routing.choice.Door;
import studio.verticles.routing.choice.EngineOnCard;
import studio.verticles.routing.choice.EngineOnCard.Sick;
import studio.verticles.routing.choice.Group;
import studio.verticles.routing.choice.Rules;
import studio.verticles.routing.choice.Situation;
import studio.verticles.routing.choice.Work;

/// Gathers from the tables what a lane's choice depends on.
///
/// Lanes may use different models for the same work (each its own checkpoint). To a choice they are
/// one: every lane's own model is called by the name that the asking lane has for it.
final class Situations {
  /// For a lane that nobody measures: memory is no reason there.
  private static final Vram BOUNDLESS = Vram.ofGigabytes(1024);

  private final EngineLane lane;
  private final LaneStore lanes;
  private final JobQueue queue;
  private final MeasureStore measures;
  private final Rules rules;

  Situations(EngineLane lane, EngineRoom room) {
    this.lane = lane;
    this.lanes = room.lanes();
    this.queue = room.queue();
    this.measures = room.measures();
    this.rules = room.rules(lane);
  }

  /// A situation, and which waiting jobs each of its groups stands for.
  record View(Situation situation, Map<Group, JobGroup> groups) {}

  /// @param facts what this lane knows of itself, fresher than its row
  /// @param quiet when this lane's quiet hours end, if they are now
  View now(Instant now, LaneFacts facts, Optional<Instant> quiet) {
    List<JobGroup> waiting = queue.groups(lane.lane());
    List<LaneRow> rows = lanes.lanes();
    Map<String, Map<Capability, OfferRow>> offers = new HashMap<>();
    for (OfferRow offer : lanes.offers()) {
      offers.computeIfAbsent(offer.lane(), _ -> new HashMap<>()).put(offer.capability(), offer);
    }
    List<Measure> measured = measures.measures();
    List<AtWork> atWork = queue.atWork();
    Costs costs = costs(offers, measured);

    Map<Group, JobGroup> groups = new LinkedHashMap<>();
    for (JobGroup group : waiting) {
      Work work = work(group.needs(), group.model(), group.shape());
      groups.put(
          new Group(
              work,
              group.priority() + group.place() * PLACE,
              group.deadline().orElse(null),
              group.ready(),
              group.coming(),
              group.oldest(),
              group.lastTaken().orElse(null),
              notOn(group, rows)),
          group);
    }
    List<CardLane> cards = new ArrayList<>();
    for (LaneRow row : rows) {
      boolean mine = row.name().equals(lane.name());
      if (row.engines() && (row.alive() || mine)) {
        cards.add(
            card(
                row,
                mine ? facts : row.facts(),
                mine ? quiet : Optional.empty(),
                offers.getOrDefault(row.name(), Map.of()),
                waiting,
                atWork,
                costs));
      }
    }
    Situation situation =
        new Situation(now, lane.name(), cards, List.copyOf(groups.keySet()), costs, rules);
    return new View(situation, groups);
  }

  private static SortedSet<String> notOn(JobGroup group, List<LaneRow> rows) {
    SortedSet<String> lanes = new TreeSet<>(group.avoids());
    group
        .bound()
        .ifPresent(bound ->
            rows.stream()
                .map(LaneRow::name)
                .filter(lane -> !lane.equals(bound))
                .forEach(lanes::add));
    return lanes;
  }

  /// What a person put in front goes before any priority.
  private static final int PLACE = 100_000;

  /// In the words of this lane.
  Work work(Capability needs, String model, String shape) {
    Post post = lane.postFor(needs);
    return new Work(needs, post.kind(), model.isEmpty() ? own(post, needs) : model, shape);
  }

  private static String own(Post post, Capability needs) {
    return post.models().getOrDefault(needs, "");
  }

  /// The name that this lane has for another's model.
  private String translated(Map<Capability, OfferRow> offers, String model) {
    for (OfferRow offer : offers.values()) {
      if (offer.model().equals(model) && lane.lane().can().contains(offer.capability())) {
        return own(lane.postFor(offer.capability()), offer.capability());
      }
    }
    return model;
  }

  private CardLane card(
      LaneRow row,
      LaneFacts facts,
      Optional<Instant> quiet,
      Map<Capability, OfferRow> offers,
      List<JobGroup> waiting,
      List<AtWork> atWork,
      Costs costs) {
    List<EngineOnCard> engines = new ArrayList<>();
    for (EngineFacts engine : facts.engines()) {
      engines.add(engine(engine, offers, waiting));
    }
    CardLane idle =
        new CardLane(
            row.name(),
            door(row, quiet),
            row.slots(),
            facts.memory() == 0 ? BOUNDLESS : new Vram(facts.memory()),
            new Vram(facts.strangers()),
            facts.memory() == 0 ? Vram.NONE : new Vram(facts.reserve()),
            engines,
            List.of());
    List<Running> running =
        atWork.stream()
            .filter(job -> job.lane().equals(row.name()))
            .sorted(Comparator.comparing(AtWork::started))
            .map(job -> running(job, idle, offers, costs))
            .toList();
    return new CardLane(
        idle.name(),
        idle.door(),
        idle.slots(),
        idle.memory(),
        idle.strangers(),
        idle.reserve(),
        engines,
        running);
  }

  private Running running(AtWork job, CardLane on, Map<Capability, OfferRow> offers, Costs costs) {
    Optional<OfferRow> offer = Optional.ofNullable(offers.get(job.needs()));
    String model =
        translated(
            offers, job.model().isEmpty() ? offer.map(OfferRow::model).orElse("") : job.model());
    Work work = new Work(job.needs(), offer.map(Situations::kind).orElse(""), model, job.shape());
    return new Running(
        work,
        costs.peak(on, work).orElse(Vram.NONE),
        job.started().plus(costs.swap(on, work)).plus(costs.run(on, work)));
  }

  private static String kind(OfferRow offer) {
    return offer.engine().replaceFirst("@.*", "");
  }

  private EngineOnCard engine(
      EngineFacts engine, Map<Capability, OfferRow> offers, List<JobGroup> waiting) {
    Set<String> models = new HashSet<>();
    for (OfferRow offer : offers.values()) {
      if (offer.engine().equals(engine.name())) {
        models.add(translated(offers, offer.model()));
        // A job that names its own model may be tried wherever its kind of work is done.
        waiting.stream()
            .filter(group -> group.needs() == offer.capability() && !group.model().isEmpty())
            .forEach(group -> models.add(group.model()));
      }
    }
    List<Sick> sick =
        engine.illnesses().stream()
            .map(illness ->
                new Sick(
                    illness.model().isEmpty() ? null : translated(offers, illness.model()),
                    illness.until(),
                    illness.problem()))
            .toList();
    return new EngineOnCard(
        engine.kind(),
        engine.warm().map(model -> translated(offers, model)).orElse(null),
        new Vram(engine.bytes()),
        models,
        sick);
  }

  private static Door door(LaneRow row, Optional<Instant> quiet) {
    return switch (row.door()) {
      case OPEN ->
          quiet
              .<Door>map(until -> new Door.Quiet("quiet hours", row.since(), until))
              .orElse(Door.OPEN);
      case DRAINING -> new Door.Draining(row.reason(), row.since());
      case PAUSED, QUIET -> new Door.Paused(row.reason(), row.since());
    };
  }

  private Costs costs(Map<String, Map<Capability, OfferRow>> offers, List<Measure> measured) {
    Map<Costs.Load, Duration> swaps = new HashMap<>();
    for (MeasureStore.Changeover changeover : measures.changeovers()) {
      Map<Capability, OfferRow> of = offers.getOrDefault(changeover.lane(), Map.of());
      of.values().stream()
          .filter(offer -> offer.model().equals(changeover.model()))
          .forEach(offer ->
              swaps.put(
                  new Costs.Load(
                      changeover.lane(), kind(offer), translated(of, changeover.model())),
                  changeover.swap()));
    }
    Map<Costs.Run, Duration> runs = new HashMap<>();
    Map<Costs.Run, Vram> peaks = new HashMap<>();
    for (Measure measure : measured) {
      Map<Capability, OfferRow> of = offers.getOrDefault(measure.lane(), Map.of());
      @Nullable OfferRow offer = of.get(measure.capability());
      if (offer == null) {
        continue;
      }
      var run =
          new Costs.Run(
              measure.lane(),
              new Work(
                  measure.capability(),
                  kind(offer),
                  translated(of, measure.model()),
                  measure.shape()));
      if (!measure.run().isZero()) {
        runs.put(run, measure.run());
      }
      if (measure.peak().compareTo(Vram.NONE) > 0) {
        peaks.put(run, measure.peak());
      }
    }
    return new Costs(swaps, runs, peaks, Costs.Assumed.USUAL);
  }
}
