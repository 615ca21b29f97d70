package studio.verticles.dataset;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.verticles.Floor;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.Datasets.Balance;
import studio.verticles.dataset.Datasets.Buckets;
import studio.verticles.dataset.Datasets.BucketsAsked;
import studio.verticles.dataset.Datasets.Describe;
import studio.verticles.dataset.Datasets.ExportAsked;
import studio.verticles.dataset.Datasets.ExportFolder;
import studio.verticles.dataset.Datasets.Exported;
import studio.verticles.dataset.Datasets.Findings;
import studio.verticles.dataset.Datasets.HeldOut;
import studio.verticles.dataset.Datasets.HoldOut;
import studio.verticles.dataset.Datasets.Rewrite;
import studio.verticles.dataset.Datasets.Rewritten;
import studio.verticles.dataset.Datasets.SetAsked;
import studio.verticles.dataset.Datasets.SetPage;
import studio.verticles.dataset.Datasets.SetPicture;
import studio.verticles.dataset.Datasets.SetRef;
import studio.verticles.dataset.Datasets.Shipment;
import studio.verticles.dataset.Datasets.Standing;
import studio.verticles.dataset.SetStore.Owner;
import studio.verticles.dataset.SetStore.Placed;
import studio.verticles.gallery.Descriptions;
import studio.verticles.gallery.Gallery;
import studio.verticles.production.PictureId;

/// Keeps sets fit for training.
final class SetDesk {
  private static final int LONGEST_CAPTION = 2000;
  private static final int MOST_TAGS = 200;
  private static final int USUAL_RESOLUTION = 768;
  private static final int MOST_EXAMPLES = 20;

  private final Floor floor;
  private final Intake intake;
  private final SetStore store;

  SetDesk(Floor floor, Intake intake) {
    this.floor = floor;
    this.intake = intake;
    this.store = new SetStore(floor.database());
  }

  void open() {
    floor.bus().answer(Datasets.STANDING, this::standing);
    floor.bus().answer(Datasets.SET, this::set);
    floor.bus().answer(Datasets.CAPTION, this::caption);
    floor.bus().answer(Datasets.CAPTION_MANY, this::captionMany);
    floor.bus().answer(Datasets.LINT, this::lint);
    floor.bus().answer(Datasets.BUCKETS, this::buckets);
    floor.bus().answer(Datasets.BALANCE, this::balance);
    floor.bus().answer(Datasets.HOLD_OUT, this::holdOut);
    floor.bus().answer(Datasets.EXPORT, this::export);
    floor.bus().answer(Datasets.EXPORT_FOLDER, this::exportFolder);
  }

  private Standing standing(SetRef ref) {
    Owner owner = store.owner(ref.character());
    List<Entry> entries = store.entries(ref.character());
    ReadinessCheck check =
        ReadinessCheck.of(
            entries,
            CaptionLint.of(entries, owner.trigger()),
            BalanceReport.of(entries),
            owner.target());
    return new Standing(
        owner.id(),
        owner.name(),
        owner.slug(),
        owner.trigger(),
        entries.size(),
        owner.pending(),
        owner.rejected(),
        (int) entries.stream().filter(Entry::heldOut).count(),
        (int) entries.stream().filter(entry -> !entry.caption().isBlank()).count(),
        ReadinessCheck.LEAST,
        owner.target(),
        check.readiness(),
        check.reasons());
  }

  private SetPage set(SetAsked asked) {
    store.owner(asked.character());
    List<Entry> found =
        store.page(asked.character(), asked.cursor().map(PictureId::parse), asked.limit());
    boolean more = found.size() > asked.limit();
    List<Entry> page = more ? found.subList(0, asked.limit()) : found;
    BucketPlan plan = new BucketPlan(asked.resolution());
    return new SetPage(
        page.stream().map(entry -> picture(entry, plan)).toList(),
        more ? Optional.of(page.getLast().id().toString()) : Optional.empty());
  }

  private static SetPicture picture(Entry entry, BucketPlan plan) {
    Datasets.Bucket bucket = plan.of(entry.measures().width(), entry.measures().height());
    return new SetPicture(
        entry.id(),
        entry.name(),
        entry.path(),
        entry.thumbnail(),
        entry.measures().width(),
        entry.measures().height(),
        entry.caption(),
        entry.tags().isEmpty() ? TagWords.of(entry) : entry.tags(),
        entry.pose(),
        entry.framing(),
        entry.expression(),
        entry.heldOut(),
        entry.score(),
        bucket,
        PictureWarnings.of(entry.measures(), bucket),
        entry.version());
  }

  private SetPicture caption(Describe wish) {
    String caption = wish.caption().replaceAll("[\\p{Cntrl}]+", " ").strip();
    if (caption.length() > LONGEST_CAPTION) {
      throw Problem.invalid(
          "A caption has at most %d letters, not %d; trainers read about 75 words of it."
              .formatted(LONGEST_CAPTION, caption.length()));
    }
    Optional<List<String>> tags =
        wish.tags().map(all -> all.stream().map(String::strip).distinct().toList());
    if (tags.filter(all -> all.size() > MOST_TAGS || all.contains("")).isPresent()) {
      throw Problem.invalid("Tags are up to %d words or phrases, none empty.".formatted(MOST_TAGS));
    }
    Placed before = store.placed(wish.picture());
    boolean written =
        floor
            .database()
            .inTransaction(transaction ->
                Descriptions.describe(transaction, wish.picture(), caption, tags, wish.version()));
    if (!written) {
      throw new Problem(
          Problem.Kind.STALE,
          "Somebody changed %s since you looked. Look again and write it once more."
              .formatted(before.entry().name()));
    }
    changed(before);
    return picture(store.placed(wish.picture()).entry(), new BucketPlan(USUAL_RESOLUTION));
  }

  private Rewritten captionMany(Rewrite wish) {
    Owner owner = store.owner(wish.character());
    record Changed(Entry entry, String after) {}
    List<Entry> entries = new ArrayList<>();
    List<Changed> changes = new ArrayList<>();
    floor
        .database()
        .inTransaction(transaction -> {
          entries.clear();
          changes.clear();
          entries.addAll(store.entries(transaction, wish.character()));
          for (Entry entry : entries) {
            String after = Captions.changed(entry.caption(), wish.change(), owner.trigger());
            if (!after.equals(entry.caption()) && after.length() <= LONGEST_CAPTION) {
              changes.add(new Changed(entry, after));
            }
          }
          if (!wish.dryRun()) {
            // Whoever wrote a caption meanwhile keeps it.
            changes.removeIf(change ->
                !Descriptions.describe(
                    transaction,
                    change.entry().id(),
                    change.after(),
                    Optional.empty(),
                    Optional.of(change.entry().version())));
          }
          return entries;
        });
    if (!wish.dryRun()) {
      changes.forEach(change -> changed(owner, change.entry().id()));
    }
    return new Rewritten(
        changes.size(),
        entries.size(),
        changes.stream()
            .limit(MOST_EXAMPLES)
            .map(change ->
                new Rewritten.Example(
                    change.entry().id(), change.entry().caption(), change.after()))
            .toList());
  }

  private Findings lint(SetRef ref) {
    Owner owner = store.owner(ref.character());
    return CaptionLint.of(store.entries(ref.character()), owner.trigger());
  }

  private Buckets buckets(BucketsAsked asked) {
    store.owner(asked.character());
    return new BucketPlan(asked.resolution()).of(store.entries(asked.character()));
  }

  private Balance balance(SetRef ref) {
    store.owner(ref.character());
    return BalanceReport.of(store.entries(ref.character()));
  }

  private HeldOut holdOut(HoldOut wish) {
    Owner owner = store.owner(wish.character());
    Set<PictureId> changed = new HashSet<>();
    List<PictureId> chosen =
        floor
            .database()
            .inTransaction(transaction -> {
              List<Entry> entries = store.entries(transaction, wish.character());
              List<PictureId> wanted = wish.pictures().orElseGet(() -> HoldOutChoice.of(entries));
              check(wanted, entries, owner);
              changed.clear();
              for (Entry entry : entries) {
                boolean heldOut = wanted.contains(entry.id());
                if (entry.heldOut() != heldOut) {
                  Descriptions.holdOut(transaction, entry.id(), heldOut);
                  changed.add(entry.id());
                }
              }
              return wanted;
            });
    changed.forEach(picture -> changed(owner, picture));
    return new HeldOut(chosen);
  }

  private static void check(List<PictureId> wanted, List<Entry> entries, Owner owner) {
    Set<PictureId> there = entries.stream().map(Entry::id).collect(Collectors.toSet());
    wanted.stream()
        .filter(picture -> !there.contains(picture))
        .findFirst()
        .ifPresent(stranger -> {
          throw Problem.invalid(
              "%s is no approved picture of %s, so it cannot be set aside."
                  .formatted(stranger, owner.name()));
        });
  }

  private Shipment export(ExportAsked asked) {
    Owner owner = store.owner(asked.character());
    List<Entry> entries = store.entries(asked.character());
    if (entries.isEmpty()) {
      throw Problem.conflict(
          "%s has no approved pictures yet. Approve some, then take the set."
              .formatted(owner.name()));
    }
    return Parcels.of(
        owner.slug(), owner.trigger(), entries, asked.heldOut(), floor.media().root());
  }

  private Exported exportFolder(ExportFolder wish) {
    Shipment shipment = export(new ExportAsked(wish.character(), wish.heldOut()));
    return floor
        .workshop()
        .run(() -> {
          Path folder = new Grounds(intake.roots()).enter(wish.folder());
          if (!Files.isDirectory(folder)) {
            throw Problem.invalid("\"%s\" is no folder.".formatted(wish.folder()));
          }
          Path target = folder.resolve(shipment.name());
          try {
            Packing.folder(shipment, target);
            return new Exported(target.toString(), shipment.parcels().size());
          } catch (FileAlreadyExistsException there) {
            throw Problem.conflict(
                "There is already something at %s. Take it away or choose another folder."
                    .formatted(target));
          } catch (IOException full) {
            throw new Problem(
                Problem.Kind.BUSY,
                "The set could not be written to %s (%s). Is the disk full, and may the studio write there?"
                    .formatted(target, full.getMessage()),
                full);
          }
        });
  }

  private void changed(Placed placed) {
    floor
        .bus()
        .publish(
            Gallery.PICTURE_CHANGED,
            new Gallery.PictureChanged(placed.entry().id(), placed.project(), placed.character()));
  }

  private void changed(Owner owner, PictureId picture) {
    floor
        .bus()
        .publish(
            Gallery.PICTURE_CHANGED,
            new Gallery.PictureChanged(picture, owner.project(), Optional.of(owner.id())));
  }
}
