package studio.verticles.character;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.character.Characters.OrderReferences;
import studio.verticles.character.Characters.ReferenceWish;
import studio.verticles.character.Characters.References;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;

/// Pictures that show what a character really looks like: chosen, ordered, taken away.
final class ReferenceWall {
  private final Ensemble ensemble;

  ReferenceWall(Ensemble ensemble) {
    this.ensemble = ensemble;
  }

  void answer() {
    ensemble.bus().answer(Characters.REFERENCES, ref -> referencesOf(ref.character()));
    ensemble.bus().answer(Characters.CANDIDATES, this::candidates);
    ensemble.bus().answer(Characters.ADD_REFERENCE, this::addReference);
    ensemble.bus().answer(Characters.REMOVE_REFERENCE, this::removeReference);
    ensemble.bus().answer(Characters.ORDER_REFERENCES, this::orderReferences);
  }

  private References referencesOf(CharacterId character) {
    ensemble.cast().read(character);
    return new References(
        character, ensemble.references().of(ensemble.database().pool(), character));
  }

  private References candidates(CharacterRef ref) {
    ensemble.cast().read(ref.character());
    return new References(
        ref.character(),
        ensemble.references().candidates(ensemble.database().pool(), ref.character()));
  }

  private References addReference(ReferenceWish wish) {
    ensemble.change(
        wish.character(),
        (transaction, held) -> {
          var picture =
              ensemble
                  .references()
                  .candidate(transaction, wish.picture())
                  .orElseThrow(() ->
                      Problem.notFound(
                          "There is no picture %s. Take one of the approved."
                              .formatted(wish.picture())));
          if (!picture.character().equals(Optional.of(wish.character()))) {
            throw Problem.conflict(
                "That picture does not show %s. Reassign it first, or take another."
                    .formatted(held.name()));
          }
          if (!picture.state().equals("approved")) {
            throw Problem.conflict(
                "A reference must be an approved picture, and this one is %s. Approve it first."
                    .formatted(picture.state()));
          }
          ensemble.references().add(transaction, wish.character(), wish.picture());
          if (ensemble.references().of(transaction, wish.character()).size()
              > Limits.MOST_REFERENCES) {
            throw Problem.invalid(
                "%s has %d references, which is the most. Remove one first."
                    .formatted(held.name(), Limits.MOST_REFERENCES));
          }
          ensemble.tell(
              transaction, "reference.added", held.id(), wish.by(), wish.picture().toString());
        });
    return referencesOf(wish.character());
  }

  private References removeReference(ReferenceWish wish) {
    ensemble.change(
        wish.character(),
        (transaction, held) -> {
          if (!ensemble.references().remove(transaction, wish.character(), wish.picture())) {
            throw Problem.notFound("That picture is no reference of %s.".formatted(held.name()));
          }
          ensemble.tell(
              transaction, "reference.removed", held.id(), wish.by(), wish.picture().toString());
        });
    return referencesOf(wish.character());
  }

  private References orderReferences(OrderReferences wish) {
    ensemble.change(
        wish.character(),
        (transaction, held) -> {
          Set<PictureId> there = new HashSet<>();
          ensemble.references().of(transaction, held.id()).forEach(one -> there.add(one.picture()));
          if (wish.order().size() != there.size() || !there.equals(Set.copyOf(wish.order()))) {
            throw Problem.conflict(
                "These are not the references that %s has now. Read them again and order those."
                    .formatted(held.name()));
          }
          ensemble.references().order(transaction, held.id(), wish.order());
        });
    return referencesOf(wish.character());
  }
}
