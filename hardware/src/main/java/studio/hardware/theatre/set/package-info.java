/// Paper sets: a place, an hour and a weather become the sheets behind and before the performers.
///
/// [SetDesigner] answers a [PaperSet]. Every family of places has one builder ([Woods], [Fields],
/// [Heights], [Snow], [Cavern], [Stone], [Waters], [Ships], [Aloft], [Streets], [Market], [Towns];
/// indoors [Homes], [Studies], [Works], [Halls], [BareStage], most of them in the shell of a
/// [Room]). Builders share props ([Trees], [Houses], [Boats], [Furniture], [Things]), land and
/// water ([Land], [Sea]), living details and light ([Life], [Lights]). A builder paints [Plane]s
/// with outlines from [Forms] and hangs them in a [Scenery]; the sky ([Heavens]) and the weather
/// ([Elements]) are the same for all.
///
/// Shapes come from the place's seed alone and colours from the hour, weather and mood: a place
/// keeps its outlines whenever the story returns to it. Depths: sky 1 to 5, far 10 to 30, middle 30
/// to 45, ground 46 to 49, performers 50, near frames 80 to 95, kept to the sides.
@NullMarked
package studio.hardware.theatre.set;

import org.jspecify.annotations.NullMarked;
