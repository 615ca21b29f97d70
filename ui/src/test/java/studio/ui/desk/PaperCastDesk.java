package studio.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.hardware.brief.Appearance;

/// The paper desk's drawer for the cast.
public final class PaperCastDesk implements CastDesk {
  public Cast cast = new Cast(List.of(), false, List.of());
  public Optional<CastCharacter> character = Optional.empty();
  public Optional<CastProject> project = Optional.empty();
  public List<Cast.Home> homes = List.of();
  public List<CastCharacter.Face> candidates = List.of();
  public final List<String> asked = new ArrayList<>();
  private final Consumer<String> wish;

  PaperCastDesk(Consumer<String> wish) {
    this.wish = wish;
  }

  @Override
  public Cast cast(String words) {
    asked.add(words);
    return cast;
  }

  @Override
  public Optional<CastCharacter> character(String id) {
    return character.filter(one -> one.card().id().equals(id));
  }

  @Override
  public Optional<CastProject> project(String id) {
    return project.filter(one -> one.home().id().equals(id));
  }

  @Override
  public List<Cast.Home> homes() {
    return homes;
  }

  @Override
  public String begin(String title) {
    wish.accept("begin " + title);
    return "p-new";
  }

  @Override
  public String create(String project, String name, String design) {
    wish.accept("create " + name + " in " + project + ": " + design);
    return "c-new";
  }

  @Override
  public int adopt(String story) {
    wish.accept("adopt " + story);
    return 2;
  }

  @Override
  public void redesign(String character, int version, String design) {
    wish.accept("redesign " + character + " v" + version + ": " + design);
  }

  @Override
  public void describe(String character, int version, Appearance appearance) {
    wish.accept(
        "describe %s v%d: %s, %s, %s"
            .formatted(
                character,
                version,
                appearance.species(),
                appearance.keyColors(),
                appearance.features()));
  }

  @Override
  public void bringBack(String character, int version, long number) {
    wish.accept("bring back " + number + " of " + character + " v" + version);
  }

  @Override
  public void narrate(String character) {
    wish.accept("narrate " + character);
  }

  @Override
  public int narrateMissing(String project) {
    wish.accept("narrate the missing of " + project);
    return 3;
  }

  @Override
  public Optional<String> swatch(String colour) {
    return colour.equals("green") ? Optional.of("#2f6a3c") : Optional.empty();
  }

  @Override
  public void rename(String character, int version, Names names) {
    wish.accept("rename " + character + " v" + version + ": " + names.name());
  }

  @Override
  public void archive(String character, int version) {
    wish.accept("archive " + character + " v" + version);
  }

  @Override
  public void restore(String character, int version) {
    wish.accept("restore " + character + " v" + version);
  }

  @Override
  public List<CastCharacter.Face> candidates(String character) {
    return candidates;
  }

  @Override
  public void addReference(String character, String picture) {
    wish.accept("refer " + picture);
  }

  @Override
  public void removeReference(String character, String picture) {
    wish.accept("unrefer " + picture);
  }

  @Override
  public void orderReferences(String character, List<String> pictures) {
    wish.accept("order " + String.join(" ", pictures));
  }

  @Override
  public void changeProject(String project, int version, About about) {
    wish.accept("change " + project + " v" + version + ": " + about.title() + " " + about.ai());
  }

  @Override
  public void changeStyle(String project, int version, CastProject.Manner manner, String reason) {
    wish.accept(
        "style %s v%d: %d steps, %s, because %s"
            .formatted(project, version, manner.steps(), manner.architecture(), reason));
  }

  @Override
  public void archiveProject(String project, int version) {
    wish.accept("archive " + project + " v" + version);
  }
}
