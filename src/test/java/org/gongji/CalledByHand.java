package org.gongji;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;

/** Runs the command {@code call} as a person does, without a program of its own. */
public final class CalledByHand {

	private CalledByHand() {
	}

	public static int call(InputStream in, PrintStream out, String... args) {
		return CallCommand.run(args, in, out, Clock.system(java.time.ZoneId.of("Asia/Shanghai")));
	}

}
