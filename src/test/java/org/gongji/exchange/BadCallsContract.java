package org.gongji.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.person.Certificates;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.exchange.Answers.assertRefused;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Whatever an institution sends, the answer is the protocol's and names the field;
 * nothing has moved.
 */
abstract class BadCallsContract {

	private static final Region LINCANG = new Region("530900");

	@Autowired
	private Town town;

	@Autowired
	private Providers providers;

	@Autowired
	private Exchange exchange;

	@Autowired
	private Certificates certificates;

	@Autowired
	private Books books;

	private ProviderId place;

	private Institution shop;

	private PersonId buyer;

	private Sale sale;

	@BeforeEach
	void open() {
		this.place = this.town.pharmacy(LINCANG);
		this.shop = new Institution(this.place, this.providers, this.exchange);
		this.buyer = this.town.personWith(LINCANG, "500.00");
		String number = this.certificates.of(List.of(this.buyer)).get(this.buyer).certificate().number();
		this.sale = Sale.byCard(PersonNumber.of(this.buyer), number)
			.line(this.town.item(ItemCategory.DRUG, "100.00"), "1", "40", "40");
	}

	@AfterEach
	void nothingHasMoved() {
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("500.00"));
		assertThat(this.books.differences()).isEmpty();
	}

	static Stream<Arguments> bodies() {
		String deep = "{\"input\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
		return Stream.of(arguments("", "JSON"), arguments("{", "JSON"), arguments("[]", "JSON"), arguments("1", "JSON"),
				arguments("\"{\"", "JSON"), arguments(deep, "JSON"), arguments("{\"a\":1,\"a\":2}", "JSON"),
				arguments("{} {}", "JSON"), arguments("{\"a\":NaN}", "JSON"), arguments("{}", "infno"),
				arguments("{\"infno\":{\"a\":1}}", "infno"), arguments("null", "JSON"),
				arguments("{\"infno\":" + "9".repeat(1000) + "}", "JSON"));
	}

	@ParameterizedTest
	@MethodSource("bodies")
	void aBodyThatIsNone(String body, String words) {
		assertRefused(this.shop.send(this.shop.headers(), body.getBytes(StandardCharsets.UTF_8)), words);
	}

	@Test
	void anotherEncoding() {
		byte[] body = Institution.JSON
			.writeValueAsString(this.shop.envelope("2102", this.shop.msgid(), this.sale.input()))
			.getBytes(Charset.forName("GB18030"));
		assertRefused(this.shop.send(this.shop.headers(), body), "UTF-8");
	}

	static Stream<Arguments> envelopes() {
		return Stream.of(arguments("infno", "9999", "9999"), arguments("infno", "", "infno"),
				arguments("msgid", "x".repeat(31), "msgid"), arguments("msgid", null, "msgid"),
				arguments("opter_type", "7", "opter_type"), arguments("inf_time", "2026/01/02", "inf_time"),
				arguments("inf_time", "2026-02-30 10:00:00", "inf_time"),
				arguments("fixmedins_code", "P53090000000", "fixmedins_code"),
				arguments("insuplc_admdvs", "", "insuplc_admdvs"), arguments("sign_no", "1", "sign_no"),
				arguments("input", "nonsense", "JSON"), arguments("input", 7, "input"),
				arguments("input", null, "druginfo"), arguments("infver", "a\u0000b", "infver"));
	}

	@ParameterizedTest
	@MethodSource("envelopes")
	void anEnvelopeWithAFault(String field, Object value, String words) {
		Map<String, Object> envelope = this.shop.envelope("2102", this.shop.msgid(), this.sale.input());
		envelope.put(field, value);
		assertRefused(this.shop.send(this.shop.headers(), Institution.JSON.writeValueAsBytes(envelope)), words);
	}

	static Stream<Arguments> heads() {
		return Stream.of(arguments("psn_no", "NOBODY", "psn_no"), arguments("psn_no", "", "psn_no"),
				arguments("psn_no", "Z".repeat(25), "psn_no"), arguments("psn_no", Map.of("a", 1), "psn_no"),
				arguments("mdtrt_cert_type", "99", "mdtrt_cert_type"),
				arguments("mdtrt_cert_no", "110101199001011234", "mdtrt_cert_no"),
				arguments("insutype", "999", "insutype"), arguments("acct_used_flag", "0", "acct_used_flag"),
				arguments("med_type", "x", "med_type"), arguments("medfee_sumamt", "39.99", "medfee_sumamt"),
				arguments("medfee_sumamt", "1e400", "medfee_sumamt"),
				arguments("medfee_sumamt", "-40", "medfee_sumamt"),
				arguments("medfee_sumamt", "40.001", "medfee_sumamt"),
				arguments("medfee_sumamt", "4".repeat(20), "medfee_sumamt"),
				arguments("medfee_sumamt", "４０", "medfee_sumamt"), arguments("begntime", "20260102", "begntime"),
				arguments("dise_name", "名".repeat(501), "dise_name"));
	}

	@ParameterizedTest
	@MethodSource("heads")
	void aHeadWithAFault(String field, Object value, String words) {
		assertRefused(this.shop.call("2102", this.sale.with(field, value).input()), words);
		assertRefused(this.shop.call("2101", this.sale.input()), words);
	}

	static Stream<Arguments> lines() {
		return Stream.of(arguments("med_list_codg", "X123", "X123"), arguments("cnt", "0", "cnt"),
				arguments("cnt", "-1", "cnt"), arguments("cnt", "1.00001", "cnt"), arguments("pric", "0", "pric"),
				arguments("pric", "41", "det_item_fee_sumamt"),
				arguments("det_item_fee_sumamt", "-40", "det_item_fee_sumamt"),
				arguments("det_item_fee_sumamt", "", "drugdetail[1].det_item_fee_sumamt"),
				arguments("fee_ocur_time", "yesterday", "fee_ocur_time"),
				arguments("bilg_dr_name", null, "bilg_dr_name"), arguments("drug_trac_codg", "12", "追溯码"));
	}

	@ParameterizedTest
	@MethodSource("lines")
	void aLineWithAFault(String field, Object value, String words) {
		this.sale.lastLine().put(field, value);
		assertRefused(this.shop.call("2102", this.sale.with("medfee_sumamt", "40").input()), words);
	}

	@Test
	void aNumberBeyondAllBounds() {
		Map<String, Object> envelope = this.shop.envelope("2102", this.shop.msgid(), this.sale.input());
		for (String number : List.of("1e400", "1e999999999", "-1e-999999999", "0.1e99999")) {
			String body = Institution.JSON.writeValueAsString(envelope)
				.replace("\"medfee_sumamt\":40", "\"medfee_sumamt\":" + number);
			assertThat(body).contains(number);
			assertRefused(this.shop.send(this.shop.headers(), body.getBytes(StandardCharsets.UTF_8)), "medfee_sumamt");
		}
	}

	@Test
	void theSameLineTwiceOrTooMany() {
		Map<String, Object> again = new LinkedHashMap<>(this.sale.lastLine());
		Sale twice = this.sale.line(again.get("med_list_codg").toString(), "1", "1", "1");
		twice.lastLine().put("feedetl_sn", "1");
		assertRefused(this.shop.call("2102", twice.input()), "feedetl_sn");
		Sale many = this.sale;
		for (int line = 0; line < 500; line++) {
			many.line(again.get("med_list_codg").toString(), "1", "1", "1");
		}
		assertRefused(this.shop.call("2102", many.input()), "drugdetail");
	}

	@Test
	void theSecondSignOutAndAForeignSignIn() {
		Institution other = new Institution(this.town.pharmacy(LINCANG), this.providers, this.exchange);
		String foreign = other.call("9001", Map.of("signIn", Map.of("opter_no", "1", "ip", "1.1.1.1")))
			.get("output")
			.get("signinoutb")
			.get("sign_no")
			.asString();
		Map<String, Object> signOut = Map.of("signOut", Map.of("opter_no", "1", "sign_no", foreign));
		assertRefused(this.shop.call("9002", signOut), "sign_no");
		assertThat(other.call("9002", signOut).get("infcode").asInt()).isZero();
		assertRefused(other.call("9002", signOut), "sign_no");
	}

	@Test
	void whoHasNoAgreementIsNotServed() {
		this.town.suspend(this.place);
		assertRefused(this.shop.call("2102", this.sale.input()), "暂停");
		Institution former = new Institution(this.town.pharmacyUntil(LINCANG, Town.START.plusYears(1)), this.providers,
				this.exchange);
		assertRefused(former.call("2102", this.sale.input()), "终止");
	}

	@Test
	void proofsThatAreNone() {
		for (Consumer<Map<String, String>> fault : List.<Consumer<Map<String, String>>>of(
				(headers) -> headers.put("x-tif-timestamp", "1"), (headers) -> headers.remove("x-tif-nonce"),
				(headers) -> headers.put("x-tif-paasid", "nobody"), (headers) -> headers.remove("x-tif-signature"),
				(headers) -> headers.put("x-tif-signature", "ä"))) {
			Map<String, String> headers = this.shop.headers();
			fault.accept(headers);
			byte[] body = Institution.JSON
				.writeValueAsBytes(this.shop.envelope("2102", this.shop.msgid(), this.sale.input()));
			Reply reply = this.exchange.answer(new Incoming("127.0.0.1", headers, body, ""));
			assertThat(reply.status()).isEqualTo(Reply.UNPROVEN);
			assertRefused(Institution.JSON.readTree(reply.body()), "");
		}
	}

}
