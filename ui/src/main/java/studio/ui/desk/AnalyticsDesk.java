package studio.ui.desk;

/// What a person may ask and wish about what was learned. Every method may throw [Refusal].
public interface AnalyticsDesk {}
