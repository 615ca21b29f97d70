package studio.verticles.production;

/// How a job ended for the lane that ran it. `note` is half a sentence for the log ("3 lines in 7.2
/// s"). Failures are thrown, not returned.
public record Outcome(String note) {}
