package org.gongji;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.gongji.exchange.GatewaySignature;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the national interface on the command line: signs one call, sends it and
 * prints the answer. The institution comes from a {@code demo.json} or from options.
 */
final class CallCommand {

	private static final int DONE = 0;

	private static final int REFUSED = 1;

	private static final int USAGE = 2;

	private static final String PATH = "/fsi/api/rsfComIfsService/callService";

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private CallCommand() {
	}

	static int run(String[] args, InputStream in, PrintStream out, Clock clock) {
		Map<String, String> options = options(args);
		List<String> words = Arrays.stream(args).skip(1).filter((arg) -> !arg.startsWith("--")).toList();
		try {
			Caller caller = (words.size() == 2) ? Caller.of(options) : null;
			if (caller == null) {
				usage(out);
				return USAGE;
			}
			JsonNode input = JSON.readTree(text(words.get(1), in));
			byte[] body = JSON.writeValueAsBytes(envelope(words.get(0), caller, input, options, clock));
			return send(options, caller, body, out, clock);
		}
		catch (IOException | JacksonException | IllegalArgumentException ex) {
			out.println("Not sent: " + ex.getMessage());
			return USAGE;
		}
	}

	private static void usage(PrintStream out) {
		out.println(
				"usage: call INFNO INPUT --demo=DIR/demo.json [--region=530900] [--hospital] [--url=http://localhost:8080]");
		out.println(
				"       call INFNO INPUT --paasid=ID --secret-file=FILE --code=P... --name=NAME --region=530900 [--url=...]");
		out.println("INPUT is JSON, a file with JSON, or - for standard input. --msgid=... repeats a message.");
	}

	private static Map<String, String> options(String[] args) {
		Map<String, String> options = new HashMap<>();
		Arrays.stream(args).filter((arg) -> arg.startsWith("--")).forEach((arg) -> {
			int equals = arg.indexOf('=');
			options.put(arg.substring(2, (equals < 0) ? arg.length() : equals),
					(equals < 0) ? "yes" : arg.substring(equals + 1));
		});
		return options;
	}

	private static String text(String word, InputStream in) throws IOException {
		if (word.equals("-")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		return word.startsWith("{") ? word : Files.readString(Path.of(word));
	}

	private static Map<String, Object> envelope(String infno, Caller caller, JsonNode input,
			Map<String, String> options, Clock clock) {
		LocalDateTime now = LocalDateTime.now(clock);
		Map<String, Object> envelope = new LinkedHashMap<>();
		envelope.put("infno", infno);
		String tail = UUID.randomUUID().toString().substring(0, 4);
		envelope.put("msgid",
				options.getOrDefault("msgid", caller.code() + pattern("yyyyMMddHHmmss").format(now) + tail));
		envelope.put("mdtrtarea_admvs", caller.region());
		envelope.put("insuplc_admdvs", options.getOrDefault("insuplc", caller.region()));
		envelope.put("recer_sys_code", "GONGJI");
		envelope.put("infver", "V1.0");
		envelope.put("opter_type", "1");
		envelope.put("opter", "call");
		envelope.put("opter_name", "call");
		envelope.put("inf_time", pattern("yyyy-MM-dd HH:mm:ss").format(now));
		envelope.put("fixmedins_code", caller.code());
		envelope.put("fixmedins_name", caller.name());
		envelope.put("sign_no", options.getOrDefault("sign-no", ""));
		envelope.put("input", input);
		return envelope;
	}

	private static DateTimeFormatter pattern(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
	}

	private static int send(Map<String, String> options, Caller caller, byte[] body, PrintStream out, Clock clock)
			throws IOException {
		String url = options.getOrDefault("url", "http://localhost:8080");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + PATH))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofByteArray(body));
		GatewaySignature.headers(caller.paasid(), caller.secret(), clock.millis() / 1000, UUID.randomUUID().toString())
			.forEach(request::header);
		try {
			HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
			if (answer.headers().firstValue("Content-Type").orElse("").contains("octet-stream")) {
				return keep(answer.body(), options.get("out"), out);
			}
			JsonNode read = JSON.readTree(answer.body());
			out.println(JSON.writeValueAsString(read));
			return (read.path("infcode").asInt(-1) == 0) ? DONE : REFUSED;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return REFUSED;
		}
	}

	/** A file instead of an answer. */
	private static int keep(byte[] file, String to, PrintStream out) throws IOException {
		if (to != null) {
			Files.write(Path.of(to), file);
		}
		out.println(file.length + " bytes" + ((to != null) ? " in " + to : "; --out=FILE keeps them"));
		return DONE;
	}

	/** The institution that calls. */
	private record Caller(String paasid, String secret, String code, String name, String region) {

		/** Null where something is missing. */
		static Caller of(Map<String, String> options) throws IOException {
			if (options.containsKey("demo")) {
				return demo(Path.of(options.get("demo")), options.get("region"), options.containsKey("hospital"));
			}
			if (!options.keySet().containsAll(List.of("paasid", "secret-file", "code", "name", "region"))) {
				return null;
			}
			return new Caller(options.get("paasid"), Files.readString(Path.of(options.get("secret-file"))).strip(),
					options.get("code"), options.get("name"), options.get("region"));
		}

		private static Caller demo(Path file, String region, boolean hospital) throws IOException {
			for (JsonNode one : JSON.readTree(Files.readString(file))) {
				String code = one.get("region").asString();
				if (region == null || region.equals(code)) {
					JsonNode place = one.get(hospital ? "hospital" : "pharmacy");
					return new Caller(place.get("paasid").asString(), place.get("secret").asString(),
							place.get("code").asString(), place.get("name").asString(), code);
				}
			}
			throw new IllegalArgumentException("no region " + region + " in " + file);
		}

		/** Without the secret. */
		@Override
		public String toString() {
			return "Caller " + this.code;
		}

	}

}
