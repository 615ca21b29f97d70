package studio.bench.pickup;

/// How fast jobs were worked off.
///
/// @param cpu seconds of processor that the worker took
/// @param databaseCpu seconds of processor that PostgreSQL took
record Rate(int jobs, double seconds, double cpu, double databaseCpu) {
  double perSecond() {
    return jobs / seconds;
  }

  double cpuMillisPerJob() {
    return 1000 * cpu / jobs;
  }

  double databaseMillisPerJob() {
    return 1000 * databaseCpu / jobs;
  }

  Rate withDatabase(double cpuSeconds) {
    return new Rate(jobs, seconds, cpu, cpuSeconds);
  }
}
