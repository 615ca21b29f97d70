package studio.verticles.simulation;

import java.time.Duration;

/// How a night went.
///
/// @param makespan until the last job was done
/// @param longestWait of any job, from when it could have started to when it did
/// @param longestPassedOver the longest that one card passed over one line of jobs, see [Simulator]
/// @param bound what [Simulator] promises for that card
/// @param keepsItsPromise whether every card stayed within its bound
/// @param late jobs done after their deadline
/// @param lost runs that failed or were cut off, and began again
public record Account(
    String policy,
    Duration makespan,
    int swaps,
    Duration longestWait,
    Duration longestPassedOver,
    Duration bound,
    boolean keepsItsPromise,
    int late,
    int lost) {}
