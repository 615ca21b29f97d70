package studio.hardware.judge;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Appearance;
import studio.hardware.engine.Attempt;
import studio.hardware.judge.Assessment.Marks;
import studio.hardware.judge.Assessment.SpeciesCheck;
import studio.hardware.judge.Exhibit.Role;
import studio.hardware.picture.ForeignPicture;
import studio.hardware.picture.Silhouette;
import studio.hardware.picture.Silhouette.Figure;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The house's own judge, which needs no model: it measures. It sees blur, darkness, a second
/// figure and wrong colours, against a plain ground; who somebody is and what kind of being it
/// cannot see, so whatever it finds good is left to a person.
public final class MeasuringJudge implements Judge {
  private static final int REFERENCES = 2;

  /// A second figure has at least so much of the first one's area.
  private static final double SECOND = 0.2;

  /// Less of the picture's height is too small to teach anything.
  private static final double SMALL = 0.35;

  /// A figure that touches the lower edge and fills so much of the picture is a face.
  private static final double FACE = 0.5;

  /// Where not all of a figure is seen, colours may be missing for good reasons: only a likeness
  /// like this says something.
  private static final int PLAINLY_LIKE = 8;

  /// How useful a good picture is, and one that shows too much, too little or nothing new. No
  /// picture is more useful than it is like.
  private static final int USEFUL = 9;

  private static final int SPOILT = 2;

  @Override
  public String name() {
    return "measurements v1";
  }

  @Override
  public Assessment look(Exhibit exhibit, Attempt attempt) {
    BufferedImage picture = ForeignPicture.read(exhibit.picture()).picture();
    Measures measures = Fingerprint.measure(picture);
    var issues = new ArrayList<String>();
    Clarity clarity = Clarity.of(picture);
    Optional<Silhouette> silhouette = Silhouette.of(picture);
    List<Figure> figures = silhouette.map(Silhouette::figures).orElse(List.of());
    boolean nobody = silhouette.isPresent() && figures.isEmpty();
    if (nobody) {
      issues.add("nothing is drawn");
    } else {
      issues.addAll(clarity.issues());
    }
    Optional<Boolean> solo = solo(figures);
    String completeness = figures.isEmpty() ? "" : completeness(figures.getFirst());
    if (solo.filter(alone -> !alone).isPresent()) {
      issues.add("more than one figure");
    }
    if (completeness.equals("partial")) {
      issues.add("cut off at the edge");
    }
    Optional<Marks> marks =
        nobody && exhibit.subject().isPresent()
            ? Optional.of(new Marks(0, 0, 0))
            : marks(exhibit, figures, measures, clarity, solo, completeness, issues);
    return new Assessment(
        name(),
        marks,
        solo,
        Optional.empty(),
        completeness,
        SpeciesCheck.UNSURE,
        Optional.empty(),
        Optional.empty(),
        "",
        issues,
        said(measures, figures));
  }

  /// Only where likeness can be told.
  private static Optional<Marks> marks(
      Exhibit exhibit,
      List<Figure> figures,
      Measures measures,
      Clarity clarity,
      Optional<Boolean> solo,
      String completeness,
      List<String> issues) {
    if (figures.isEmpty() || exhibit.subject().isEmpty()) {
      return Optional.empty();
    }
    List<BufferedImage> references =
        exhibit.references().stream()
            .limit(REFERENCES)
            .map(reference -> ForeignPicture.read(reference).picture())
            .toList();
    Appearance appearance = exhibit.subject().map(Role::appearance).orElse(Appearance.UNKNOWN);
    Optional<ColorLikeness> likeness =
        ColorLikeness.of(
                new Palette(figures.getFirst().colors()), references, appearance.keyColors())
            .filter(like -> completeness.equals("full") || like.mark() >= PLAINLY_LIKE);
    boolean known = references.stream().anyMatch(other -> Fingerprint.isNear(measures, other));
    if (known) {
      issues.add("nearly the same as a reference");
    }
    boolean small = figures.getFirst().height() < SMALL;
    if (small) {
      issues.add("the figure is small");
    }
    likeness.ifPresent(like -> issues.addAll(like.issues()));
    boolean spoilt =
        known || small || completeness.equals("partial") || solo.equals(Optional.of(false));
    int most = Math.min(spoilt ? SPOILT : USEFUL, clarity.mark() + 1);
    return likeness.map(
        like -> new Marks(like.mark(), clarity.mark(), Math.min(most, like.mark())));
  }

  /// Two large figures are not one. One figure with two heads may be two that touch.
  private static Optional<Boolean> solo(List<Figure> figures) {
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    if (figures.size() > 1 && figures.get(1).area() >= SECOND * figures.getFirst().area()) {
      return Optional.of(false);
    }
    return figures.getFirst().heads() > 1 ? Optional.empty() : Optional.of(true);
  }

  private static String completeness(Figure figure) {
    Silhouette.Edges edges = figure.edges();
    if (!edges.any()) {
      return "full";
    }
    if (edges.bottom() && figure.area() >= FACE) {
      return "face";
    }
    return edges.bottom() && !edges.top() ? "upper" : "partial";
  }

  private static String said(Measures measures, List<Figure> figures) {
    ObjectNode said = JsonMapper.shared().createObjectNode();
    said.put("sharpness", rounded(measures.sharpness()))
        .put("contrast", rounded(measures.contrast()))
        .put("brightness", rounded(measures.brightness()))
        .put("edges", rounded(measures.edges()));
    var list = said.putArray("figures");
    figures.stream().limit(3).forEach(figure -> list.add(rounded(figure.area())));
    return said.toString();
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
