/// Several machines as one studio: [Joining] brings this process's Vert.x together with the
/// others', and [NodeRegister] sees to it that no two machines have the same name and that all of
/// them have the same media folder. What passes between machines is news; work is handed over by
/// the job table alone, so a lost connection between them costs a person some freshness and never a
/// job.
@NullMarked
package studio.verticles.cluster;

import org.jspecify.annotations.NullMarked;
