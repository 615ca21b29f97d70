package studio.ui.desk;

/// The paper desk's drawer for sets of pictures.
public final class PaperDatasetDesk implements DatasetDesk {}
