package studio.ui.desk;

/// The paper desk's drawer for what was learned.
public final class PaperAnalyticsDesk implements AnalyticsDesk {}
