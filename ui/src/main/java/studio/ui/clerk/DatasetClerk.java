package studio.ui.clerk;

import static studio.ui.clerk.Asking.asking;
import static studio.ui.clerk.Asking.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import studio.ui.desk.DatasetDesk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Ingesting;
import studio.ui.desk.Ingesting.Load;
import studio.ui.desk.Ingesting.Place;
import studio.ui.desk.Ingesting.Taken;
import studio.ui.desk.Ingesting.Target;
import studio.ui.desk.Refusal;
import studio.ui.desk.TrainingSet;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.dataset.Datasets;
import studio.verticles.dataset.Datasets.Change.Prefix;
import studio.verticles.dataset.Datasets.Change.Replace;
import studio.verticles.dataset.Datasets.Change.Strip;
import studio.verticles.dataset.Datasets.SetAsked;
import studio.verticles.dataset.Datasets.SetPicture;
import studio.verticles.dataset.Datasets.SetRef;
import studio.verticles.dataset.Freight;
import studio.verticles.dataset.Ingests;
import studio.verticles.dataset.Ingests.Berth;
import studio.verticles.dataset.Ingests.IngestRef;
import studio.verticles.dataset.Ingests.IngestView;
import studio.verticles.dataset.Ingests.IngestsAsked;
import studio.verticles.dataset.Ingests.ItemsAsked;
import studio.verticles.dataset.Ingests.Places;
import studio.verticles.dataset.Ingests.PlacesAsked;
import studio.verticles.dataset.Ingests.Upload;
import studio.verticles.production.CharacterId;
import studio.verticles.production.IngestId;
import studio.verticles.production.PictureId;
import studio.verticles.production.Productions;
import studio.verticles.production.ProjectId;
import studio.verticles.production.UploadId;

/// Answers about sets of pictures.
final class DatasetClerk implements DatasetDesk {
  private static final String WHO = "the page";
  private static final int LATEST = 8;
  private static final int THUMBS = 24;
  private static final int PAGE = 200;

  private final Bus bus;
  private final Consumer<Change> bell;

  DatasetClerk(Bus bus, Consumer<Change> bell) {
    this.bus = bus;
    this.bell = bell;
    bus.listen(
        Productions.JOB_CHANGED,
        job -> {
          if (job.kind().equals("Ingest")) {
            bell.accept(Change.BATCH);
          }
        });
  }

  @Override
  public Ingesting ingesting() {
    return asking(() -> {
      Places places = bus.ask(Ingests.PLACES, new PlacesAsked(""));
      List<Ingesting.Run> runs =
          bus
              .ask(Ingests.LIST, new IngestsAsked(Optional.empty(), Optional.empty(), LATEST))
              .ingests()
              .stream()
              .map(this::run)
              .toList();
      return new Ingesting(targets(), runs, places(places), places.comfyUi(), places.webHint());
    });
  }

  private Ingesting.Run run(IngestView ingest) {
    return DatasetWords.run(
        ingest,
        bus.ask(Ingests.ITEMS, new ItemsAsked(ingest.id(), Optional.empty(), THUMBS)).items());
  }

  /// Each character, and for each project "whoever they are".
  private List<Target> targets() {
    List<CharacterCard> cast =
        bus.ask(
                Characters.LIST,
                new Characters.AskCharacters(Optional.empty(), "", false, Optional.empty(), PAGE))
            .characters();
    List<Target> targets = new ArrayList<>();
    for (CharacterCard card : cast) {
      targets.add(
          new Target(
              card.project().toString(),
              Optional.of(card.id().toString()),
              "%s, %s".formatted(card.name(), card.projectTitle())));
    }
    cast.stream()
        .map(card ->
            new Target(
                card.project().toString(),
                Optional.empty(),
                "Whoever they are, " + card.projectTitle()))
        .distinct()
        .forEach(targets::add);
    return targets;
  }

  private static List<Place> places(Places places) {
    return places.places().stream()
        .map(place ->
            new Place(
                place.path(),
                place.name(),
                place.isFolder(),
                place.isFolder() ? place.files() + " pictures and videos" : ""))
        .toList();
  }

  @Override
  public List<Place> look(String folder) {
    return asking(() -> places(bus.ask(Ingests.PLACES, new PlacesAsked(folder))));
  }

  @Override
  public Taken take(String name, InputStream content) {
    Berth berth = asking(() -> bus.ask(Ingests.BERTH, new Ingests.Sending(name)));
    Path file = Path.of(berth.file());
    try {
      write(content, file, berth);
      Upload upload =
          asking(() -> bus.ask(Ingests.KEEP, new Ingests.Sent(name, berth.file(), WHO)));
      return new Taken(
          upload.id().toString(),
          switch (upload.kind()) {
            case IMAGE -> Ingesting.Kind.IMAGE;
            case VIDEO -> Ingesting.Kind.VIDEO;
            case ARCHIVE -> Ingesting.Kind.ARCHIVE;
          });
    } finally {
      sweep(file);
    }
  }

  private static void write(InputStream content, Path file, Berth berth) {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      long written = 0;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        written += read;
        if (written > berth.most()) {
          throw new Refusal(
              berth.name() + " is too large",
              "Pictures may have 50 MB, videos and zips 4 GB. Bring larger ones from a folder of the server.");
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException broken) {
      throw new Refusal(
          berth.name() + " did not come whole",
          "Look whether the disk of the studio is full, and send it again.");
    }
  }

  /// What was kept is no longer there.
  private static void sweep(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      throw new Refusal(
          "Half a file could not be taken away", "The next start of the studio removes it.");
    }
  }

  @Override
  public void bring(Target target, Load load) {
    asking(() ->
        bus.ask(
            Ingests.BRING,
            new Ingests.Wish(
                ProjectId.parse(target.project()),
                target.character().map(CharacterId::parse),
                freight(load),
                Optional.empty(),
                WHO,
                Optional.empty())));
    bell.accept(Change.BATCH);
  }

  private static Freight freight(Load load) {
    return switch (load) {
      case Load.Pictures(var files) ->
          new Freight.Images(files.stream().map(UploadId::parse).toList());
      case Load.Video(var file) -> new Freight.Video(UploadId.parse(file));
      case Load.Archive(var file) -> new Freight.Archive(UploadId.parse(file));
      case Load.Folder(var path, var isSet) ->
          isSet ? new Freight.Earlier(path) : new Freight.Folder(path);
      case Load.Web(var address) -> new Freight.Web(address);
      case Load.ComfyUi(var server) -> new Freight.ComfyUi(server);
    };
  }

  @Override
  public void stop(String ingest) {
    asking(() -> bus.ask(Ingests.CANCEL, new IngestRef(IngestId.parse(ingest))));
    bell.accept(Change.BATCH);
  }

  @Override
  public void goOn(String ingest) {
    asking(() -> bus.ask(Ingests.RESUME, new IngestRef(IngestId.parse(ingest))));
    bell.accept(Change.BATCH);
  }

  @Override
  public Optional<TrainingSet> set(String character, int resolution) {
    return finding(() -> {
      CharacterId id = CharacterId.parse(character);
      SetRef ref = new SetRef(id);
      return DatasetWords.set(
          bus.ask(Datasets.STANDING, ref),
          bus.ask(Datasets.SET, new SetAsked(id, resolution, Optional.empty(), PAGE)),
          bus.ask(Datasets.LINT, ref),
          bus.ask(Datasets.BALANCE, ref),
          bus.ask(Datasets.BUCKETS, new Datasets.BucketsAsked(id, resolution)));
    });
  }

  @Override
  public void caption(String picture, int version, String caption) {
    asking(() ->
        bus.ask(
            Datasets.CAPTION,
            new Datasets.Describe(
                PictureId.parse(picture), caption, Optional.empty(), Optional.of(version))));
    bell.accept(Change.PICTURE);
  }

  @Override
  public int strip(String character, String phrase) {
    return rewrite(character, new Strip(phrase));
  }

  @Override
  public int prefix(String character) {
    return rewrite(character, new Prefix(""));
  }

  @Override
  public int replace(String character, String find, String with) {
    return rewrite(character, new Replace(find, with));
  }

  private int rewrite(String character, Datasets.Change change) {
    int changed =
        asking(() ->
                bus.ask(
                    Datasets.CAPTION_MANY,
                    new Datasets.Rewrite(CharacterId.parse(character), change, false)))
            .changed();
    bell.accept(Change.PICTURE);
    return changed;
  }

  @Override
  public int chooseAside(String character) {
    return holdOut(character, Optional.empty());
  }

  @Override
  public void putAside(String character, String picture, boolean aside) {
    List<PictureId> now =
        asking(() ->
                bus.ask(
                    Datasets.SET,
                    new SetAsked(CharacterId.parse(character), 768, Optional.empty(), PAGE)))
            .pictures()
            .stream()
            .filter(SetPicture::heldOut)
            .map(SetPicture::id)
            .toList();
    PictureId one = PictureId.parse(picture);
    Stream<PictureId> others = now.stream().filter(id -> !id.equals(one));
    holdOut(
        character, Optional.of((aside ? Stream.concat(others, Stream.of(one)) : others).toList()));
  }

  private int holdOut(String character, Optional<List<PictureId>> pictures) {
    int aside =
        asking(() ->
                bus.ask(
                    Datasets.HOLD_OUT,
                    new Datasets.HoldOut(CharacterId.parse(character), pictures)))
            .pictures()
            .size();
    bell.accept(Change.PICTURE);
    return aside;
  }
}
