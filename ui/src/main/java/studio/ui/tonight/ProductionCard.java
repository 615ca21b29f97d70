package studio.ui.tonight;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.ui.desk.Production;
import studio.ui.desk.ShotTile;
import studio.ui.parts.Count;
import studio.ui.parts.Notices;

/// One episode in the making: how far it is, and its film strip filling up shot by shot.
final class ProductionCard extends Article {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

  private static final int MOST_FRAMES = 48;
  private static final int FRAMES_BEFORE = 6;

  private final H2 title = new H2();
  private final Span doing = new Span();
  private final Span counts = new Span();
  private final Span percent = new Span();
  private final Paragraph trouble = new Paragraph();
  private final Paragraph more = new Paragraph();
  private final ProgressBar bar = new ProgressBar();
  private final OrderedList strip = new OrderedList();
  private final Map<String, ShotFrame> frames = new LinkedHashMap<>();

  ProductionCard(Runnable cancel) {
    addClassName("ns-production");
    doing.addClassName("ns-production-doing");
    counts.addClassName("ns-production-counts");
    percent.addClassName("ns-production-percent");
    trouble.addClassName("ns-production-trouble");
    strip.addClassName("ns-strip");
    Button stop = new Button("Stop", _ -> confirm(cancel));
    stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Div words = new Div(title, doing);
    Div hands = new Div(percent, stop);
    hands.addClassName("ns-production-hands");
    Div top = new Div(words, hands);
    top.addClassName("ns-production-top");
    more.addClassName("ns-production-counts");
    add(top, bar, counts, trouble, strip, more);
  }

  private void confirm(Runnable cancel) {
    ConfirmDialog dialog =
        new ConfirmDialog(
            "Stop this episode?",
            "Finished shots are kept; making the episode again goes on from them.",
            "Stop it",
            _ -> {
              if (Notices.attempt(cancel)) {
                Notices.tell("The episode stops after the work in hand.");
              }
            });
    dialog.setCancelable(true);
    dialog.setCancelText("Let it run");
    dialog.open();
  }

  void show(Production production) {
    title.setText(production.title());
    doing.setText(production.doing());
    bar.setValue(Math.clamp(production.done(), 0.0, 1.0));
    bar.getElement().setAttribute("aria-label", "Progress of " + production.title());
    percent.setText(Math.round(100 * production.done()) + " %");
    counts.setText(
        "%d of %s finished%s"
            .formatted(
                production.finishedShots(),
                Count.of(production.shots().size(), "shot", "shots"),
                production.started().map(at -> " · since " + CLOCK.format(at)).orElse("")));
    trouble.setText(production.trouble().orElse(""));
    trouble.setVisible(production.trouble().isPresent());
    List<ShotTile> window = window(production.shots());
    more.setText(
        "Showing %d of %d shots, from the first unfinished one."
            .formatted(window.size(), production.shots().size()));
    more.setVisible(window.size() < production.shots().size());
    showShots(window);
  }

  /// A feature has hundreds of shots; the strip shows those around the work.
  private static List<ShotTile> window(List<ShotTile> shots) {
    if (shots.size() <= MOST_FRAMES) {
      return shots;
    }
    int first = 0;
    while (first < shots.size() && shots.get(first).isFinished()) {
      first++;
    }
    int from = Math.clamp(first - FRAMES_BEFORE, 0, shots.size() - MOST_FRAMES);
    return shots.subList(from, from + MOST_FRAMES);
  }

  private void showShots(List<ShotTile> shots) {
    if (!List.copyOf(frames.keySet()).equals(shots.stream().map(ShotTile::id).toList())) {
      strip.removeAll();
      frames.clear();
    }
    for (ShotTile shot : shots) {
      frames
          .computeIfAbsent(
              shot.id(),
              _ -> {
                ShotFrame frame = new ShotFrame(shot);
                strip.add(frame);
                return frame;
              })
          .show(shot);
    }
  }
}
