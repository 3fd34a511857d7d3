package org.gongji.rules;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a file of policy cases against the documents' rules alone: values that a bureau
 * approved in an installation play no part, {@code given.params} sets what a case needs.
 */
public final class PolicyCases {

	private static final int UNREADABLE = 2;

	private final CaseRunner runner;

	private final JsonMapper json = JsonMapper.shared();

	public PolicyCases(List<PolicyCase.Kind> kinds) {
		this.runner = new CaseRunner(kinds, RuleFiles.fromClasspath(), List.of());
	}

	/**
	 * Prints a line for each case that differs and the tally last.
	 * @param only the kinds to run; empty for all
	 * @return 0 when no case failed, 1 when one did, 2 when the file cannot be read
	 */
	public int run(Path file, Set<String> only, PrintStream out) {
		List<PolicyCase> cases;
		try {
			cases = read(file);
		}
		catch (JacksonException ex) {
			out.println("cannot read " + file + ": " + ex.getOriginalMessage());
			return UNREADABLE;
		}
		int passed = 0;
		int failed = 0;
		for (PolicyCase policyCase : cases) {
			if (only.isEmpty() || only.contains(policyCase.kind())) {
				List<String> differences = differences(policyCase);
				if (!differences.isEmpty()) {
					out.println(policyCase.id() + " " + String.join("; ", differences).replaceAll("\\R", " "));
				}
				passed += differences.isEmpty() ? 1 : 0;
				failed += differences.isEmpty() ? 0 : 1;
			}
		}
		out.println(passed + " passed, " + failed + " failed");
		return (failed == 0) ? 0 : 1;
	}

	public List<PolicyCase> read(Path file) {
		List<PolicyCase> cases = new ArrayList<>();
		this.json.readTree(file.toFile()).forEach((node) -> cases.add(PolicyCase.of(node)));
		return cases;
	}

	/**
	 * How the answer differs from what is expected, place by place; empty when it passes.
	 */
	public List<String> differences(PolicyCase policyCase) {
		return CaseRunner.differences(policyCase, this.runner.answer(policyCase));
	}

}
