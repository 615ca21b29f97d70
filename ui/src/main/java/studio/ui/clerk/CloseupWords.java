package studio.ui.clerk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.ui.desk.CastName;
import studio.ui.desk.Closeup;
import studio.ui.desk.Closeup.Fact;
import studio.ui.desk.Closeup.Mark;
import studio.ui.desk.Closeup.Seen;
import studio.ui.desk.Closeup.Thumb;
import studio.ui.desk.Print;
import studio.ui.desk.Reason;
import studio.verticles.character.Sheet;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.LookAlike;
import studio.verticles.gallery.Gallery.PictureView;
import studio.verticles.gallery.Gallery.ReviewView;

/// Everything about one picture, in words.
record CloseupWords(PictureView view, Print print, CastShelf cast) {
  private static final int REFERENCES = 6;
  private static final int ALIKE = 6;

  Closeup closeup(Optional<Sheet> subject) {
    return new Closeup(
        print,
        Wording.address(view.file()),
        view.thumb().project().toString(),
        Wording.unlessBlank(view.thumb().who()),
        subject.map(Sheet::design).orElse(""),
        subject.map(this::references).orElse(List.of()),
        view.reviews().stream().findFirst().map(this::seen),
        lineage(),
        view.lookAlikes().stream().limit(ALIKE).map(CloseupWords::alike).toList(),
        new Closeup.Words(
            view.words().caption(),
            view.words().tags(),
            subject
                .filter(sheet ->
                    sheet.references().stream()
                        .anyMatch(one -> one.picture().equals(view.thumb().id())))
                .isPresent()),
        facts());
  }

  private List<Thumb> references(Sheet sheet) {
    return IntStream.range(0, Math.min(REFERENCES, sheet.references().size()))
        .mapToObj(i -> {
          Sheet.Reference one = sheet.references().get(i);
          return new Thumb(
              one.picture().toString(),
              "Reference %d of %s".formatted(i + 1, sheet.who().name()),
              Wording.address(one.thumbnail()),
              Wording.address(one.path()));
        })
        .toList();
  }

  private Seen seen(ReviewView review) {
    return new Seen(
        review.judge(),
        review.score(),
        review
            .marks()
            .map(marks ->
                List.of(
                    new Mark("Likeness", marks.likeness()),
                    new Mark("Clarity", marks.clarity()),
                    new Mark("Usefulness", marks.usefulness())))
            .orElse(List.of()),
        review.issues(),
        Wording.sentence(review.reason()),
        suggestion(review),
        reasons(review));
  }

  /// Somebody else than whom it is meant to show.
  private Optional<CastName> suggestion(ReviewView review) {
    return review
        .seenAs()
        .or(() -> view.identified().flatMap(Gallery.Identified::suggestion))
        .filter(other -> !view.thumb().character().filter(other::equals).isPresent())
        .flatMap(cast::name);
  }

  /// What the judge would have said: its last rejection, else what its findings amount to.
  private Set<Reason> reasons(ReviewView review) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    view.decisions().stream()
        .filter(Gallery.DecisionView::byMachine)
        .findFirst()
        .ifPresent(decision ->
            decision.categories().stream().flatMap(CloseupWords::reason).forEach(reasons::add));
    if (reasons.isEmpty()) {
      if (review.solo().filter(solo -> !solo).isPresent()) {
        reasons.add(Reason.NOT_SOLO);
      }
      if (review.marks().filter(marks -> marks.clarity() < 5).isPresent()) {
        reasons.add(Reason.BAD_QUALITY);
      }
      if (review.marks().filter(marks -> marks.likeness() < 4).isPresent()) {
        reasons.add(Reason.WRONG_APPEARANCE);
      }
    }
    return reasons;
  }

  private static Stream<Reason> reason(String category) {
    return Stream.of(Reason.values())
        .filter(reason -> reason.name().equals(category.toUpperCase(Locale.ROOT)));
  }

  private Closeup.Lineage lineage() {
    Gallery.Lineage line = view.lineage();
    Optional<Gallery.Thumb> parent = line.ancestors().stream().findFirst();
    if (parent.isEmpty()) {
      return Closeup.Lineage.first();
    }
    return new Closeup.Lineage(
        "Attempt %d%s"
            .formatted(
                line.attempt(), line.because().isBlank() ? "" : ", because " + line.because()),
        parent.map(one -> thumb(one, "The attempt before, " + one.name())));
  }

  private static Thumb alike(LookAlike other) {
    return thumb(
        other.picture(),
        "Differs in %d of 64 bits, %s"
            .formatted(
                other.distance(), other.picture().standing().name().toLowerCase(Locale.ROOT)));
  }

  private static Thumb thumb(Gallery.Thumb one, String words) {
    return new Thumb(
        one.id().toString(),
        words,
        Wording.address(one.thumbnail()),
        Wording.address(one.thumbnail()));
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    Gallery.Thumb thumb = view.thumb();
    facts.add(new Fact("Came from", FilterWords.name(thumb.source())));
    facts.add(
        new Fact(
            "Size",
            "%d × %d, %s"
                .formatted(
                    view.measures().width(),
                    view.measures().height(),
                    Wording.size(view.bytes()))));
    Map<String, String> made = view.provenance();
    Stream.of(
            "engine",
            "checkpoint",
            "lora",
            "sampler",
            "steps",
            "cfg",
            "seed",
            "positive",
            "negative")
        .filter(name -> !made.getOrDefault(name, "").isBlank())
        .map(name -> new Fact(Wording.sentence(name), made.getOrDefault(name, "")))
        .forEach(facts::add);
    return facts;
  }
}
