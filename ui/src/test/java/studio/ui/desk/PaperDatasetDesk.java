package studio.ui.desk;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import studio.ui.desk.Ingesting.Kind;
import studio.ui.desk.Ingesting.Load;
import studio.ui.desk.Ingesting.Place;
import studio.ui.desk.Ingesting.Result;
import studio.ui.desk.Ingesting.Run;
import studio.ui.desk.Ingesting.State;
import studio.ui.desk.Ingesting.Taken;
import studio.ui.desk.Ingesting.Target;
import studio.ui.desk.TrainingSet.Bar;
import studio.ui.desk.TrainingSet.Crop;
import studio.ui.desk.TrainingSet.Flaw;
import studio.ui.desk.TrainingSet.Piece;
import studio.ui.desk.TrainingSet.Readiness;
import studio.ui.desk.TrainingSet.Spread;

/// The paper desk's drawer for sets of pictures.
public final class PaperDatasetDesk implements DatasetDesk {
  public final AtomicReference<Ingesting> ingesting = new AtomicReference<>(ingests());
  public final AtomicReference<TrainingSet> set = new AtomicReference<>(set());
  public final List<String> wishes = new ArrayList<>();
  public Optional<Refusal> refusal = Optional.empty();

  public static Ingesting ingests() {
    return new Ingesting(
        List.of(
            new Target("p1", Optional.of("c1"), "Mika, Lamplighters"),
            new Target("p1", Optional.empty(), "Whoever they are, Lamplighters")),
        List.of(
            new Run(
                "i1",
                "trailer.mp4",
                State.RUNNING,
                40,
                "4 of 12 taken, 1 there already",
                List.of("trailer.mp4 is cut short: it can be read up to 0:41 of 1:30."),
                Optional.empty(),
                List.of(new Result("a.png", "/media/aa/a.jpg", "taken")))),
        List.of(new Place("/srv/pictures", "/srv/pictures", true, "12 pictures and videos")),
        List.of("rtx"),
        "");
  }

  public static TrainingSet set() {
    return new TrainingSet(
        "c1",
        "Mika",
        "mika",
        Readiness.NEARLY,
        "12 approved pictures, 1 set aside, 11 with captions.",
        List.of("You have 12 from the front and none in profile."),
        List.of(piece("x1", "mika, silver hair, on a roof", false)),
        false,
        List.of(new Flaw("\"silver hair\" stands in 11 of 11 captions.", "silver hair")),
        new Spread(
            List.of(new Bar("front", 12, 100)),
            List.of(new Bar("full", 12, 100)),
            List.of(new Bar("calm", 12, 100)),
            List.of("You have 12 from the front and none in profile.")),
        List.of(new Bar("768 x 768", 12, 100)),
        List.of());
  }

  public static Piece piece(String id, String caption, boolean aside) {
    return new Piece(
        id,
        id + ".png",
        "/media/aa/" + id + ".jpg",
        1.5,
        caption,
        aside,
        "896x640",
        new Crop(0, 2.5, 100, 95),
        List.of("enlarged 1.2 times"),
        3);
  }

  private void wish(String words) {
    refusal.ifPresent(no -> {
      throw no;
    });
    wishes.add(words);
  }

  @Override
  public Ingesting ingesting() {
    return ingesting.get();
  }

  @Override
  public List<Place> look(String folder) {
    wish("look " + folder);
    return List.of(new Place(folder + "/mika.png", "mika.png", false, ""));
  }

  @Override
  public Taken take(String name, InputStream content) {
    wish("take " + name);
    return new Taken(name, Kind.IMAGE);
  }

  @Override
  public void bring(Target target, Load load) {
    wish("bring " + target.name() + ": " + load);
  }

  @Override
  public void stop(String ingest) {
    wish("stop " + ingest);
  }

  @Override
  public void goOn(String ingest) {
    wish("go on " + ingest);
  }

  @Override
  public Optional<TrainingSet> set(String character, int resolution) {
    return Optional.of(set.get()).filter(one -> one.character().equals(character));
  }

  @Override
  public void caption(String picture, int version, String caption) {
    wish("caption %s/%d: %s".formatted(picture, version, caption));
  }

  @Override
  public int strip(String character, String phrase) {
    wish("strip " + phrase);
    return 11;
  }

  @Override
  public int prefix(String character) {
    wish("prefix");
    return 0;
  }

  @Override
  public int replace(String character, String find, String with) {
    wish("replace %s by %s".formatted(find, with));
    return 1;
  }

  @Override
  public int chooseAside(String character) {
    wish("choose aside");
    return 2;
  }

  @Override
  public void putAside(String character, String picture, boolean aside) {
    wish((aside ? "aside " : "back ") + picture);
  }
}
