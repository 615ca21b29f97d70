package studio.api;

import studio.verticles.bus.Bus;

/// Projects and characters.
final class CastWing implements Wing {
  private final Bus bus;

  CastWing(Bus bus) {
    this.bus = bus;
  }

  @Override
  public String contract() {
    return "openapi/characters.yaml";
  }

  @Override
  public void open(Operations operations) {
    ProjectDoor projects = new ProjectDoor(bus);
    operations.answer("listProjects", projects::list);
    operations.answer("createProject", projects::create);
    operations.answer("readProject", projects::read);
    operations.answer("changeProject", projects::change);
    operations.answer("archiveProject", visit -> projects.archive(visit, true));
    operations.answer("restoreProject", visit -> projects.archive(visit, false));

    StyleDoor styles = new StyleDoor(bus);
    operations.answer("readStyle", styles::read);
    operations.answer("changeStyle", styles::change);
    operations.answer("listStyles", styles::history);
    operations.answer("listSamplers", styles::samplers);

    BibleDoor bible = new BibleDoor(bus);
    operations.answer("readStoryline", bible::storyline);
    operations.answer("saveStoryline", bible::saveStoryline);
    operations.answer("readWorld", bible::world);
    operations.answer("saveWorld", bible::saveWorld);

    RuleDoor rules = new RuleDoor(bus);
    operations.answer("listSpeciesRules", rules::list);
    operations.answer("saveSpeciesRule", rules::save);
    operations.answer("removeSpeciesRule", rules::remove);
    operations.answer("listPairs", rules::pairs);
    operations.answer("savePair", rules::savePair);
    operations.answer("removePair", rules::removePair);

    CharacterDoor characters = new CharacterDoor(bus);
    operations.answer("createCharacter", characters::create);
    operations.answer("listCharacters", characters::list);
    operations.answer("readCharacter", characters::read);
    operations.answer("changeCharacter", characters::change);
    operations.answer("archiveCharacter", visit -> characters.archive(visit, true));
    operations.answer("restoreCharacter", visit -> characters.archive(visit, false));
    operations.answer("adoptCast", characters::adopt);

    DesignDoor designs = new DesignDoor(bus);
    operations.answer("changeDesign", designs::change);
    operations.answer("listDesigns", designs::history);
    operations.answer("restoreDesign", designs::restore);
    operations.answer("saveAppearance", designs::saveAppearance);
    operations.answer("narrateCharacter", designs::narrate);
    operations.answer("narrateProject", designs::narrateProject);

    ReferenceDoor references = new ReferenceDoor(bus);
    operations.answer("listReferences", references::list);
    operations.answer("addReference", references::add);
    operations.answer("removeReference", references::remove);
    operations.answer("orderReferences", references::order);
  }
}
