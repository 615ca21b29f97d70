/// The puppets: characters of jointed paper who act.
///
/// A [PuppetMaker] reads a performer's look and cuts a [Puppet], the same one for every shot; the
/// puppet performs a [Blocking] (where it stands, what it says, what it does) and answers the
/// layers of the manifest. Bodies are planned in `body`, faces drawn in `face`, clothes and hair in
/// `dress`, paper parts cut on the `bench`, and movement written in `acting`.
@NullMarked
package studio.hardware.theatre.puppet;

import org.jspecify.annotations.NullMarked;
