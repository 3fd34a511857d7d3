package org.gongji.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import org.gongji.CalledByHand;
import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.browser.DemoApplication;
import org.gongji.person.PaymentCodes;
import org.gongji.person.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an integrator does first: with the keys of demo.json alone, in each region, a
 * member's code buys the drug and not the wellness product, and takes it back.
 */
class SandboxIT {

	private static final JsonMapper JSON = JsonMapper.shared();

	@AfterEach
	void theBooksAreBalanced() {
		assertThat(DemoApplication.context().getBean(Books.class).differences()).isEmpty();
	}

	static Stream<JsonNode> regions() throws IOException {
		return JSON.readTree(Files.readString(demo())).valueStream();
	}

	@ParameterizedTest
	@MethodSource("regions")
	void aFirstPurchase(JsonNode region) {
		String code = code(region);
		JsonNode person = call(region, "1101",
				Map.of("data", Map.of("mdtrt_cert_type", "01", "mdtrt_cert_no", code)));
		Tables.check("1101", person);
		String psnNo = person.get("output").get("baseinfo").get("psn_no").asString();
		Sale sale = new Sale(psnNo, "01", code).line(region.get("drug").asString(), "2", "1.5", "3");
		Tables.check("2101", call(region, "2101", sale.input()));
		JsonNode settled = call(region, "2102", sale.input());
		Tables.check("2102", settled);
		JsonNode info = settled.get("output").get("setlinfo");
		assertThat(info.get("acct_pay").decimalValue()).isEqualByComparingTo("3.00");
		Tables.check("2103", call(region, "2103", Map.of("data",
				Map.of("setl_id", info.get("setl_id"), "mdtrt_id", info.get("mdtrt_id"), "psn_no", psnNo))));
		JsonNode refused = call(region, "2102",
				new Sale(psnNo, "01", code).line(region.get("forbidden").asString(), "1", "5", "5").input());
		assertThat(refused.get("infcode").asInt()).isEqualTo(-1);
		assertThat(refused.get("err_msg").asString()).containsPattern("第.+条|（.+）");
	}

	/** On the phone of a member of its own, whose account no other journey looks at. */
	private static String code(JsonNode region) {
		PersonId member = DemoApplication.town().personWith(new Region(region.get("region").asString()), "50.00");
		return DemoApplication.context().getBean(PaymentCodes.class).issue(member, Instant.now()).text();
	}

	private static JsonNode call(JsonNode region, String infno, Object input) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		CalledByHand.call(new ByteArrayInputStream(JSON.writeValueAsBytes(input)),
				new PrintStream(out, true, StandardCharsets.UTF_8), "call", infno, "-", "--demo=" + demo(),
				"--region=" + region.get("region").asString(), "--url=" + DemoApplication.address());
		return JSON.readTree(out.toString(StandardCharsets.UTF_8));
	}

	private static Path demo() {
		return Path.of(DemoApplication.context().getEnvironment().getRequiredProperty("gongji.home"), "demo.json");
	}

}
