package org.gongji.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongji.CalledByHand;
import org.gongji.browser.DemoApplication;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs every example of docs/interface.md in its order against the demo, by the program's
 * own client: an example that no longer runs is no documentation.
 */
class InterfaceDocIT {

	private static final Path DOC = Path.of("docs", "interface.md");

	private static final Pattern EXAMPLE = Pattern.compile("```json (\\w+)( hospital)?\\n(.*?)```", Pattern.DOTALL);

	private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)}}");

	private static final String REGION = "530900";

	/** It answers the bytes of a file. */
	private static final String DOWNLOAD = "9102";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Map<String, String> known = new LinkedHashMap<>();

	@Test
	void everyExampleRuns() throws Exception {
		Path demo = Path.of(DemoApplication.context().getEnvironment().getRequiredProperty("gongji.home"), "demo.json");
		JsonNode region = JSON.readTree(Files.readString(demo))
			.valueStream()
			.filter((one) -> REGION.equals(one.get("region").asString()))
			.findFirst()
			.orElseThrow();
		this.known.put("card_number", region.get("worker").get("certno").asString());
		this.known.put("drug", region.get("drug").asString());
		this.known.put("forbidden", region.get("forbidden").asString());
		this.known.put("institution", region.get("pharmacy").get("code").asString());
		this.known.put("hospital", region.get("hospital").get("code").asString());
		Matcher example = EXAMPLE.matcher(Files.readString(DOC));
		List<String> run = new ArrayList<>();
		while (example.find()) {
			run(example.group(1), example.group(2) != null, filled(example.group(3)), demo);
			run.add(example.group(1));
		}
		assertThat(run).isNotEmpty();
		TreeSet<String> served = new TreeSet<>();
		DemoApplication.context()
			.getBeansOfType(Transaction.class)
			.values()
			.forEach((one) -> served.addAll(one.numbers()));
		served.removeIf((number) -> number.endsWith("A"));
		assertThat(run).as("every transaction has an example").containsAll(served);
	}

	private void run(String infno, boolean hospital, String input, Path demo) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
		int code = CalledByHand.call(in, new PrintStream(out, true, StandardCharsets.UTF_8), "call", infno, "-",
				"--demo=" + demo, "--region=" + REGION, "--url=" + DemoApplication.address(), hospital ? "--hospital" : "--pharmacy");
		String answer = out.toString(StandardCharsets.UTF_8);
		assertThat(code).as(infno + " " + input + "\n" + answer).isZero();
		if (DOWNLOAD.equals(infno)) {
			assertThat(answer).matches("[1-9]\\d+ bytes; .*\\s");
			return;
		}
		JsonNode read = JSON.readTree(answer);
		Tables.check(infno, read);
		remember(read.get("output"));
	}

	/** Every text of an answer may be used by a later example, by its name. */
	private void remember(JsonNode node) {
		if (node.isArray()) {
			node.forEach(this::remember);
		}
		node.properties().forEach((one) -> {
			if (one.getValue().isValueNode() && !one.getValue().asString("").isEmpty()) {
				this.known.put(one.getKey(), one.getValue().asString());
			}
			remember(one.getValue());
		});
	}

	private String filled(String text) {
		return HOLE.matcher(text).replaceAll((hole) -> {
			assertThat(this.known).containsKey(hole.group(1));
			return Matcher.quoteReplacement(this.known.get(hole.group(1)));
		});
	}

}
