package studio.ui.desk;

/// What a person may ask and wish about judging pictures. Every method may throw [Refusal].
public interface ReviewDesk {}
