package studio.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What a command line of the studio said and how it ended.
record Called(int code, String out, String err) {

  static Called nightshift(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int code = Nightshift.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Called(code, out.toString(), err.toString());
  }
}
