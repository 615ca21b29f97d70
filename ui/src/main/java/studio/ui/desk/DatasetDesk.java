package studio.ui.desk;

/// What a person may ask and wish about sets of pictures. Every method may throw [Refusal].
public interface DatasetDesk {}
