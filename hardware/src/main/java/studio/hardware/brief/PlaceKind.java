package studio.hardware.brief;

/// The kinds of place a backdrop exists for. `STAGE` is the bare theatre: the place of last resort.
public enum PlaceKind {
  FOREST,
  MEADOW,
  GARDEN,
  MOUNTAIN,
  DESERT,
  SNOWFIELD,
  CAVE,
  RUINS,
  RIVER,
  LAKE,
  BEACH,
  SEA,
  SHIP_DECK,
  HARBOUR,
  SKY,
  SPACE,
  ROAD,
  VILLAGE,
  CITY_STREET,
  ROOFTOP,
  MARKET,
  CASTLE,
  SHRINE,
  STATION,
  TRAIN(true),
  LIGHTHOUSE,
  LIVING_ROOM(true),
  KITCHEN(true),
  BEDROOM(true),
  CLASSROOM(true),
  OFFICE(true),
  LIBRARY(true),
  WORKSHOP(true),
  LABORATORY(true),
  TAVERN(true),
  HALL(true),
  STAGE(true);

  private final boolean indoors;

  PlaceKind() {
    this(false);
  }

  PlaceKind(boolean indoors) {
    this.indoors = indoors;
  }

  /// Weather stays behind the windows here.
  public boolean isIndoors() {
    return indoors;
  }
}
