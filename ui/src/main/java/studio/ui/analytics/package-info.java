/// What was learned: a project in numbers, its quality over time, who drifts, what corrections were
/// worth, how far the judges are trusted, and the panel of the actors that fill the sets.
/// [AnalyticsView] is the page, [ReplenishmentPanel] can stand on others too.
@NullMarked
package studio.ui.analytics;

import org.jspecify.annotations.NullMarked;
