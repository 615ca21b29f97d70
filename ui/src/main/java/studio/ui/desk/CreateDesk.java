package studio.ui.desk;

/// What a person may ask and wish about drawing the cast. Every method may throw [Refusal].
public interface CreateDesk {}
