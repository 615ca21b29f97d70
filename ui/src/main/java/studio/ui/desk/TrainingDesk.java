package studio.ui.desk;

/// What a person may ask and wish about training likenesses. Every method may throw [Refusal].
public interface TrainingDesk {}
