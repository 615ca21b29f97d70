package studio.hardware.theatre.puppet.body;

import java.util.Optional;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.dress.Accessories;
import studio.hardware.theatre.puppet.dress.Fitting;
import studio.hardware.theatre.puppet.dress.Hairdresser;
import studio.hardware.theatre.puppet.dress.Swatches;

/// Chooses the plan for a species and has it built and dressed.
public final class Bodies {
  private Bodies() {}

  public static Figure build(Look look, Expression expression) {
    var swatches = new Swatches(look);
    Species species = look.species();
    Pelt pelt = Pelt.of(species, swatches);
    Figure figure =
        switch (species) {
          case HUMAN,
              CAT,
              DOG,
              FOX,
              WOLF,
              RABBIT,
              MOUSE,
              BEAR,
              DEER,
              HORSE,
              PIG,
              MONKEY,
              FROG,
              TURTLE,
              DINOSAUR,
              DRAGON,
              ROBOT ->
              upright(species, swatches, pelt, expression);
          case BIRD, OWL -> Fowl.perch(species, swatches, pelt, expression);
          case SNAKE -> Serpent.coil(swatches, pelt, expression);
          case FISH -> Swimmer.swim(swatches, pelt, expression);
          case INSECT -> Insect.hover(swatches, pelt, expression);
          case STAR, MUSHROOM, TREE, SLIME, GHOST ->
              Folk.gather(species, swatches, pelt, expression);
        };
    aura(figure, swatches);
    return figure;
  }

  private static Figure upright(
      Species species, Swatches swatches, Pelt pelt, Expression expression) {
    double variation = swatches.dice("size").nextDouble();
    Anatomy anatomy = Anatomy.of(species, swatches.look().build(), variation);
    HeadDesign head = Heads.design(species, anatomy.head(), pelt, swatches);
    Figure figure = Biped.stand(species, swatches, anatomy, pelt, head, expression);
    if (species == Species.HUMAN) {
      Hairdresser.dress(figure, anatomy.head(), swatches);
    }
    Accessories.put(
        figure,
        new Fitting(
            anatomy.head(),
            head.face(),
            -1,
            anatomy.trunkFrame(),
            "torso",
            Optional.of(anatomy.nearHand())),
        swatches);
    return figure;
  }

  private static void aura(Figure figure, Swatches swatches) {
    var measures = figure.measures();
    var glow = new Drawing();
    glow.glow(
        Shapes.oval(0, -measures.height() * 0.5, measures.width() * 0.62, measures.height() * 0.62),
        swatches.or(0xffd97a, "aura", "glow", "magic"),
        0.62);
    figure.add("aura", Role.GLOW, Order.AURA, "root", 0, -measures.height() * 0.4, glow);
  }
}
