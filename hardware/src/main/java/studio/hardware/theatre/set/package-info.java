/// Paper sets: a place, an hour and a weather become the sheets behind and before the performers.
///
/// [SetDesigner] answers a [PaperSet]. Every family of places has one builder ([Woods], [Fields],
/// [Heights], [Stone], [Waters], [Ships], [Aloft], [Streets], [Towns], [Room] and [Homes],
/// [Studies], [Works], [Halls]); builders share props (trees, houses, boats, furniture...). A
/// builder paints [Plane]s and hangs them in a [Scenery]; the sky ([Heavens]) and the weather
/// ([Elements]) are the same for all of them.
///
/// Shapes come from the place's seed alone and colours from the hour, weather and mood: a place
/// keeps its outlines whenever the story returns to it. Depths: sky 1 to 5, far 10 to 30, middle 30
/// to 45, ground 46 to 49, performers 50, near frames 80 to 95, kept to the sides.
@NullMarked
package studio.hardware.theatre.set;

import org.jspecify.annotations.NullMarked;
