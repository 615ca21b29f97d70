package studio.hardware.theatre.set;

import studio.hardware.brief.Setting;

/// Builds the set for a setting. The same setting gives the same pixels.
public final class SetDesigner {
  private SetDesigner() {}

  /// Paints every sheet at `pixelsPerUnit`: 1 for 720 lines, 1.5 for 1080.
  public static PaperSet design(Setting setting, double pixelsPerUnit) {
    if (!(pixelsPerUnit >= 0.02 && pixelsPerUnit <= 8)) {
      throw new IllegalArgumentException(
          "A set is painted at 0.02 to 8 pixels a unit, not at " + pixelsPerUnit);
    }
    Scenery scenery = Scenery.of(setting, pixelsPerUnit);
    switch (setting.kind()) {
      case FOREST -> Woods.forest(scenery);
      case MEADOW -> Fields.meadow(scenery);
      case GARDEN -> Fields.garden(scenery);
      case ROAD -> Fields.road(scenery);
      case MOUNTAIN -> Heights.mountain(scenery);
      case DESERT -> Heights.desert(scenery);
      case SNOWFIELD -> Snow.snowfield(scenery);
      case RIVER -> Waters.river(scenery);
      case LAKE -> Waters.lake(scenery);
      case BEACH -> Waters.beach(scenery);
      case SEA -> Ships.sea(scenery);
      case SHIP_DECK -> Ships.shipDeck(scenery);
      case HARBOUR -> Ships.harbour(scenery);
      case LIGHTHOUSE -> Ships.lighthouse(scenery);
      case CAVE -> Cavern.cave(scenery);
      case RUINS -> Stone.ruins(scenery);
      case CASTLE -> Stone.castle(scenery);
      case SKY -> Aloft.sky(scenery);
      case SPACE -> Aloft.space(scenery);
      case VILLAGE -> Streets.village(scenery);
      case CITY_STREET -> Streets.cityStreet(scenery);
      case ROOFTOP -> Streets.rooftop(scenery);
      case MARKET -> Market.market(scenery);
      case SHRINE -> Towns.shrine(scenery);
      case STATION -> Towns.station(scenery);
      case LIVING_ROOM -> Homes.livingRoom(scenery);
      case KITCHEN -> Homes.kitchen(scenery);
      case BEDROOM -> Homes.bedroom(scenery);
      case TAVERN -> Homes.tavern(scenery);
      case CLASSROOM -> Studies.classroom(scenery);
      case OFFICE -> Studies.office(scenery);
      case LIBRARY -> Studies.library(scenery);
      case WORKSHOP -> Works.workshop(scenery);
      case LABORATORY -> Works.laboratory(scenery);
      case HALL -> Halls.hall(scenery);
      case TRAIN -> Halls.train(scenery);
      case STAGE -> BareStage.bare(scenery);
    }
    return (setting.kind().isIndoors() ? scenery.indoors(0.8) : scenery).open();
  }
}
