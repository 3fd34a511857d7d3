package org.gongji.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.browser.DemoApplication;
import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.person.Certificates;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.provider.Providers;
import org.gongji.testing.AtOnce;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.exchange.Answers.assertRefused;

/**
 * The day of a pharmacy over the line, as software that we did not write drives it: at
 * every address and with every proof.
 */
class PharmacyDayOverHttpIT {

	private static final Region LINCANG = new Region("530900");

	private static final String ONE = Proofs.ONE;

	private static final String NUMBERED = "/ebus/gdyb_api/prd/hsa/hgs/%s";

	private static final int STORM = 200;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private Institution shop;

	private PersonId buyer;

	private String number;

	private String drug;

	@BeforeEach
	void open() {
		Town town = DemoApplication.town();
		this.shop = new Institution(town.pharmacy(LINCANG), bean(Providers.class), bean(Exchange.class));
		this.buyer = town.personWith(LINCANG, "500.00");
		this.number = bean(Certificates.class).of(List.of(this.buyer)).get(this.buyer).certificate().number();
		this.drug = town.item(ItemCategory.DRUG, "100.00");
	}

	@AfterEach
	void theBooksAreBalanced() {
		assertThat(bean(Books.class).differences()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("org.gongji.exchange.Proofs#lines")
	void aDay(List<String> line) {
		Institution software = new Proofs(this.shop, line).software();
		JsonNode signedIn = software.call("9001", Map.of("signIn", Map.of("opter_no", "001", "ip", "127.0.0.1")));
		Tables.check("9001", signedIn);
		JsonNode person = software.call("1101",
				Map.of("data", Map.of("mdtrt_cert_type", "02", "mdtrt_cert_no", this.number)));
		Tables.check("1101", person);
		String psnNo = person.get("output").get("baseinfo").get("psn_no").asString();
		Object sale = Sale.byCard(psnNo, this.number).line(this.drug, "2", "12.5", "25").input();
		Tables.check("2101", software.call("2101", sale));
		String msgid = software.msgid();
		JsonNode settled = software.call("2102", msgid, sale);
		Tables.check("2102", settled);
		assertThat(software.call("2102", msgid, sale).get("output")).isEqualTo(settled.get("output"));
		assertThat(DemoApplication.town().available(this.buyer)).isEqualTo(Money.ofYuan("475.00"));
		JsonNode info = settled.get("output").get("setlinfo");
		Tables.check("2103", software.call("2103", PharmacyTown.back(info)));
		assertThat(DemoApplication.town().available(this.buyer)).isEqualTo(Money.ofYuan("500.00"));
		new TakenBackDay(software, "41").compare(info);
		Tables.check("9002", software.call("9002", Map.of("signOut", Map.of("sign_no",
				signedIn.get("output").get("signinoutb").get("sign_no"), "opter_no", "001"))));
	}

	@Test
	void packedTwiceWrittenAndPlainTextAreRead() throws Exception {
		byte[] plain = Institution.JSON.writeValueAsBytes(this.shop.envelope("9001", this.shop.msgid(),
				Institution.JSON.writeValueAsString(Map.of("signIn", Map.of("opter_no", "001", "ip", "1.1.1.1")))));
		byte[] twice = Institution.JSON.writeValueAsBytes(new String(plain, StandardCharsets.UTF_8));
		Tables.check("9001", json(send(ONE, this.shop.headers(), "text/plain;charset=UTF-8", twice)));
		Map<String, String> packed = this.shop.headers();
		packed.put("Content-Encoding", "gzip");
		Tables.check("9001", json(send(ONE, packed, "application/json", gzip(twice))));
	}

	@Test
	void whateverIsWrongIsAnsweredInTheProtocol() throws Exception {
		byte[] fine = Institution.JSON.writeValueAsBytes(this.shop.envelope("9001", this.shop.msgid(),
				Map.of("signIn", Map.of("opter_no", "001", "ip", "1.1.1.1"))));
		Map<String, String> wrong = this.shop.headers();
		wrong.put("x-tif-signature", "0".repeat(64));
		HttpResponse<byte[]> unproven = send(ONE, wrong, "application/json", fine);
		assertThat(unproven.statusCode()).isEqualTo(401);
		assertRefused(json(unproven), "签名");
		assertRefused(json(send(ONE, Map.of(), "application/json", fine)), "签名");
		Map<String, String> once = this.shop.headers();
		Tables.check("9001", json(send(ONE, once, "application/json", fine)));
		assertRefused(json(send(ONE, once, "application/json", fine)), "随机串");
		assertRefused(json(send(ONE, this.shop.headers(), "application/json", new byte[9_000_000])), "太长");
		Map<String, String> notPacked = this.shop.headers();
		notPacked.put("Content-Encoding", "gzip");
		assertRefused(json(send(ONE, notPacked, "application/json", fine)), "压缩");
		for (String type : List.of("multipart/form-data", "multipart/mixed", "application/x-www-form-urlencoded")) {
			Tables.check("9001", json(send(ONE, this.shop.headers(), type, fine)));
		}
		for (String nowhere : List.of("/fsi", "/ebus/nothing/here", "/mbs/fmi/", "/fsi/api/a/b/c")) {
			HttpResponse<byte[]> lost = send(nowhere, this.shop.headers(), "application/json", fine);
			assertThat(lost.statusCode()).isEqualTo(404);
			assertRefused(json(lost), "POST");
		}
		Tables.check("9001", json(send("/" + ONE, this.shop.headers(), "application/json", fine)));
		HttpResponse<byte[]> strange = send(ONE + ";a=b", this.shop.headers(), "application/json", fine);
		assertThat(strange.statusCode()).isEqualTo(400);
		assertRefused(json(strange), "POST");
		assertRefused(json(send(NUMBERED.formatted("1101"), this.shop.headers(), "application/json", fine)), "1101");
	}

	@Test
	void aLostAnswerIsGivenAgain() throws Exception {
		Object sale = sale();
		String msgid = this.shop.msgid();
		byte[] body = Institution.JSON.writeValueAsBytes(this.shop.envelope("2102", msgid, sale));
		int server = URI.create(DemoApplication.address()).getPort();
		try (CuttingProxy proxy = new CuttingProxy(server)) {
			assertThatThrownBy(() -> send("http://localhost:" + proxy.port(), ONE, this.shop.headers(),
					"application/json", body))
				.isInstanceOf(IOException.class);
		}
		assertThat(DemoApplication.town().available(this.buyer)).isEqualTo(Money.ofYuan("475.00"));
		JsonNode again = json(send(ONE, this.shop.headers(), "application/json", body));
		Tables.check("2102", again);
		assertThat(again.get("output").get("setlinfo").get("balc").decimalValue()).isEqualByComparingTo("475.00");
		assertThat(DemoApplication.town().available(this.buyer)).isEqualTo(Money.ofYuan("475.00"));
	}

	@Test
	void aStormOfOneMessageSettlesOnce() throws Exception {
		byte[] body = Institution.JSON.writeValueAsBytes(this.shop.envelope("2102", this.shop.msgid(), sale()));
		List<JsonNode> answers = AtOnce.atOnce(STORM, STORM, () -> {
			HttpClient own = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(DemoApplication.address() + ONE))
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofByteArray(body));
			this.shop.headers().forEach(request::header);
			return json(own.send(request.build(), BodyHandlers.ofByteArray()));
		});
		assertThat(answers).allSatisfy((answer) -> assertThat(answer.get("infcode").asInt()).isZero());
		assertThat(answers.stream().map((answer) -> answer.get("output")).distinct()).hasSize(1);
		assertThat(DemoApplication.town().available(this.buyer)).isEqualTo(Money.ofYuan("475.00"));
	}

	private Object sale() {
		return Sale.byCard(PersonNumber.of(this.buyer), this.number).line(this.drug, "2", "12.5", "25").input();
	}

	private HttpResponse<byte[]> send(String path, Map<String, String> headers, String type, byte[] body)
			throws IOException, InterruptedException {
		return send(DemoApplication.address(), path, headers, type, body);
	}

	private HttpResponse<byte[]> send(String server, String path, Map<String, String> headers, String type, byte[] body)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
			.header("Content-Type", type)
			.POST(BodyPublishers.ofByteArray(body));
		headers.forEach(request::header);
		return this.http.send(request.build(), BodyHandlers.ofByteArray());
	}

	private static JsonNode json(HttpResponse<byte[]> answer) {
		return Institution.JSON.readTree(answer.body());
	}

	private static byte[] gzip(byte[] plain) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(plain);
		}
		return packed.toByteArray();
	}

	private static <T> T bean(Class<T> type) {
		return DemoApplication.context().getBean(type);
	}

}
