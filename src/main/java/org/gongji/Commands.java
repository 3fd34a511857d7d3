package org.gongji;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

import org.gongji.rules.PolicyCases;

import org.springframework.boot.logging.LoggingSystem;

/** What the jar does besides serving: subcommands by the first word. */
final class Commands {

	private static final int USAGE = 2;

	/** The server's options have a dot in their name; every subcommand takes them. */
	private static final Pattern SERVER_OPTION = Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+=.*");

	private Commands() {
	}

	/**
	 * Runs a subcommand and answers its exit code; empty when the server is asked for.
	 */
	static OptionalInt run(String[] args, Clock clock) {
		if (args.length == 0) {
			return OptionalInt.empty();
		}
		return switch (args[0]) {
			case "create-admin" -> OptionalInt.of(createAdmin(args));
			case "cases" -> OptionalInt.of(cases(args, clock));
			case "call" -> OptionalInt.of(CallCommand.run(args, System.in, out(), clock));
			case "check-books" -> OptionalInt.of(CheckBooksCommand.run(args, out()));
			default -> OptionalInt.empty();
		};
	}

	private static int createAdmin(String[] args) {
		quiet();
		return CreateAdminCommand.run(args, out());
	}

	private static void quiet() {
		System.setProperty("logging.level.root", "error");
	}

	private static PrintStream out() {
		return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
	}

	private static int cases(String[] args, Clock clock) {
		LoggingSystem.get(Commands.class.getClassLoader()).beforeInitialize();
		PrintStream out = out();
		if (args.length < 2 || args[1].startsWith("--")) {
			out.println("usage: cases FILE [--kind=spend,...]");
			return USAGE;
		}
		Set<String> only = Set.of();
		for (String arg : Arrays.asList(args).subList(2, args.length)) {
			if (arg.startsWith("--kind=")) {
				only = Set.of(arg.substring("--kind=".length()).split(","));
			}
			else if (!SERVER_OPTION.matcher(arg).matches()) {
				out.println("unknown option " + arg);
				return USAGE;
			}
		}
		return new PolicyCases(new CaseKinds().on(LocalDate.now(clock))).run(Path.of(args[1]), only, out);
	}

}
