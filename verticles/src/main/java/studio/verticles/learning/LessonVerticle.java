package studio.verticles.learning;

import io.vertx.core.AbstractVerticle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import studio.verticles.Floor;
import studio.verticles.bus.Bus;
import studio.verticles.drawing.Drawings;
import studio.verticles.learning.Corrector.Corrected;
import studio.verticles.learning.LessonStore.Rejection;
import studio.verticles.learning.LessonStore.Who;
import studio.verticles.learning.Lessons.AskCorrections;
import studio.verticles.learning.Lessons.AskRecommendation;
import studio.verticles.learning.Lessons.AskTrend;
import studio.verticles.learning.Lessons.Complaint;
import studio.verticles.learning.Lessons.Confidence;
import studio.verticles.learning.Lessons.CorrectionPage;
import studio.verticles.learning.Lessons.Drifts;
import studio.verticles.learning.Lessons.Feedback;
import studio.verticles.learning.Lessons.Forget;
import studio.verticles.learning.Lessons.Negatives;
import studio.verticles.learning.Lessons.OfCharacter;
import studio.verticles.learning.Lessons.OfProject;
import studio.verticles.learning.Lessons.Ranking;
import studio.verticles.learning.Lessons.Recommendation;
import studio.verticles.learning.Lessons.Successes;
import studio.verticles.learning.Lessons.Summary;
import studio.verticles.learning.Lessons.Trend;
import studio.verticles.learning.Recommender.Sample;
import studio.verticles.production.Job;
import studio.verticles.production.JobStore;
import studio.verticles.production.Outcome;
import studio.verticles.production.ProjectId;
import studio.verticles.production.WorkOrder;

/// Counts what happened, and answers rejections.
public final class LessonVerticle extends AbstractVerticle {
  private final Bus bus;
  private final JobStore jobs;
  private final Clock clock;
  private final LessonStore lessons;
  private final AnnalStore annals;
  private final Corrector corrector = new Corrector(new CorrectionStore());

  public LessonVerticle(Floor floor) {
    this.bus = floor.bus();
    this.jobs = floor.jobs();
    this.clock = floor.clock();
    this.lessons = new LessonStore(floor.database());
    this.annals = new AnnalStore(floor.database());
  }

  @Override
  public void start() {
    bus.answer(Lessons.NEGATIVES, this::negatives);
    bus.answer(Lessons.FEEDBACK, question -> feedback(lessons.who(question.character())));
    bus.answer(Lessons.FORGET, this::forget);
    bus.answer(Lessons.RECOMMEND, this::recommend);
    bus.answer(Lessons.DRIFT, question -> new Drifts(lessons.drift(known(question.project()))));
    bus.answer(Lessons.RANKING, this::ranking);
    bus.answer(Lessons.TREND, this::trend);
    bus.answer(Lessons.SUMMARY, this::summary);
    bus.answer(Lessons.CORRECTIONS, this::corrections);
    bus.answer(Lessons.SUCCESSES, this::successes);
    bus.answer(Lessons.CORRECT, this::correct);
  }

  private Outcome correct(WorkOrder order) {
    var job = (Job.Correct) order.job();
    var done = new AtomicReference<>(new Corrected("", Optional.empty()));
    jobs.finish(
        order.ticket(),
        "thought about it",
        transaction -> done.set(corrector.correct(transaction, job.picture(), clock.instant())));
    done.get().begun().ifPresent(batch -> bus.publish(Drawings.BATCH_CHANGED, batch));
    return new Outcome(done.get().note());
  }

  private Negatives negatives(OfCharacter question) {
    return Complaints.negatives(complaints(lessons.rejections(question.character())));
  }

  private Feedback feedback(Who who) {
    List<Rejection> rejections = lessons.rejections(who.character());
    List<Complaint> complaints = complaints(rejections);
    return new Feedback(
        who.character(),
        rejections.size(),
        complaints,
        LessonStore.notes(rejections),
        Complaints.negatives(complaints),
        who.forgottenAt());
  }

  private static List<Complaint> complaints(List<Rejection> rejections) {
    return Complaints.count(rejections.stream().map(Rejection::categories).toList());
  }

  private Feedback forget(Forget wish) {
    lessons.who(wish.character());
    lessons.forget(wish.character(), wish.who());
    return feedback(lessons.who(wish.character()));
  }

  private Recommendation recommend(AskRecommendation question) {
    Who who = lessons.who(question.character());
    List<Sample> samples = lessons.samples(question.character(), question.floor());
    Confidence confidence = Recommender.confidence(samples.size());
    return new Recommendation(
        question.character(),
        samples.size(),
        confidence,
        Recommender.middle(samples),
        Recommender.usual(samples),
        Recommender.bestSampler(samples),
        Recommender.bestCheckpoint(lessons.ranking(who.project())),
        Complaints.negatives(complaints(lessons.rejections(question.character()))),
        reason(samples.size(), confidence, question.floor()));
  }

  private static String reason(int samples, Confidence confidence, double floor) {
    return confidence == Confidence.NONE
        ? "%d good pictures so far (from %.2f on): from %d on something can be said"
            .formatted(samples, floor, Recommender.LEAST)
        : "what %d good pictures (from %.2f on) have in common".formatted(samples, floor);
  }

  private Ranking ranking(OfProject question) {
    return new Ranking(lessons.ranking(known(question.project())));
  }

  private Trend trend(AskTrend question) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new Trend(
        annals.trend(known(question.project()), question.character(), today, question.days()));
  }

  private Summary summary(OfProject question) {
    return annals.summary(known(question.project()));
  }

  private CorrectionPage corrections(AskCorrections question) {
    known(question.project());
    return annals.corrections(question);
  }

  private Successes successes(OfProject question) {
    return new Successes(annals.successes(known(question.project())));
  }

  private ProjectId known(ProjectId project) {
    lessons.mustExist(project);
    return project;
  }
}
