package studio.ui.clerk;

import studio.ui.desk.AnalyticsDesk;

/// Answers about what was learned.
final class AnalyticsClerk implements AnalyticsDesk {}
