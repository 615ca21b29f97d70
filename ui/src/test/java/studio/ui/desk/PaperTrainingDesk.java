package studio.ui.desk;

/// The paper desk's drawer for training likenesses.
public final class PaperTrainingDesk implements TrainingDesk {}
