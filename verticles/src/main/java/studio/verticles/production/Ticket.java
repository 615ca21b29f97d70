package studio.verticles.production;

/// The right to work on a job. A result counts only while the job's row still carries this attempt.
public record Ticket(JobId job, int attempt, String node, String lane) {}
