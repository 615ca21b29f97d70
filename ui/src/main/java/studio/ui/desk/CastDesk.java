package studio.ui.desk;

/// What a person may ask and wish about the cast. Every method may throw [Refusal].
public interface CastDesk {}
