package studio.verticles.character;

import java.util.ArrayList;
import java.util.List;
import studio.verticles.bus.Problem;
import studio.verticles.character.CastMemberStore.Player;
import studio.verticles.character.Characters.Adopt;
import studio.verticles.character.Characters.AdoptableCasts;
import studio.verticles.character.Characters.Adopted;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;
import studio.verticles.story.screenwriter.Screenplay;

/// Makes characters of those who play in a story.
final class Adoptions {
  private final Ensemble ensemble;
  private final CastMemberStore stories = new CastMemberStore();

  Adoptions(Ensemble ensemble) {
    this.ensemble = ensemble;
  }

  void answer() {
    ensemble
        .bus()
        .answer(
            Characters.ADOPTABLE,
            _ -> new AdoptableCasts(stories.adoptable(ensemble.database().pool())));
    ensemble.bus().answer(Characters.ADOPT, this::adopt);
  }

  private Adopted adopt(Adopt wish) {
    List<CharacterId> adopted = new ArrayList<>();
    List<CharacterId> known = new ArrayList<>();
    ProjectId project =
        ensemble
            .database()
            .inTransaction(transaction -> {
              adopted.clear();
              known.clear();
              ProjectId of = stories.projectOf(transaction, wish.story());
              ensemble.projects().requireOpen(transaction, of);
              for (Player player :
                  chosen(stories.players(transaction, wish.story()), wish.names())) {
                CastStore.NewRow row = Adoption.row(of, player);
                if (ensemble.cast().add(transaction, row)) {
                  adopted.add(row.id());
                  ensemble.tell(transaction, "character.adopted", row.id(), wish.by(), row.name());
                } else {
                  ensemble.cast().called(transaction, of, row.slug()).ifPresent(known::add);
                }
              }
              ensemble.requireRoom(transaction, of);
              return of;
            });
    return new Adopted(
        project,
        adopted.stream().map(ensemble::changed).map(CharacterDetail::card).toList(),
        known.stream().map(ensemble.cast()::read).map(CastStore.Full::card).toList());
  }

  private static List<Player> chosen(List<Player> players, List<String> names) {
    if (names.isEmpty()) {
      return players.stream().filter(one -> !one.name().equals(Screenplay.NARRATOR)).toList();
    }
    List<String> there = players.stream().map(Player::name).toList();
    names.stream()
        .filter(name -> !there.contains(name))
        .findFirst()
        .ifPresent(missing -> {
          throw Problem.invalid(
              "Nobody in the story is called \"%s\". There are: %s."
                  .formatted(missing, String.join(", ", there)));
        });
    return players.stream().filter(one -> names.contains(one.name())).toList();
  }
}
