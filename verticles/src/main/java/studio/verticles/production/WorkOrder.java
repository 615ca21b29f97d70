package studio.verticles.production;

/// A claimed job on its way to the department that does it.
public record WorkOrder(Ticket ticket, Job job) {}
