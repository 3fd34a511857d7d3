package org.gongji.exchange;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.browser.DemoApplication;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.money.Money;
import org.gongji.person.PaymentCodes;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.provider.Providers;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The day of a hospital over the line: at every address and with every proof. */
class ClinicDayOverHttpIT {

	private static final Region HEILONGJIANG = new Region("239900");

	private static final String ONE = "/fsi/api/rsfComIfsService/callService";

	private static final String JILIN = "/mbs/fmi/fsi/api/callFsiService/callService";

	private static final String NUMBERED = "/ebus/gdyb_inf/poc/hsa/hgs/%s";

	private static final String SERVICES = "/ebus/rio_fsi/fsi/api/%s";

	private static final Map<String, String> METHODS = Map.of("2201", "outpatientDocInfoService/outpatientRregistration",
			"2202", "outpatientDocInfoService/outpatientRegistrationCancel", "2203A",
			"outpatientDocInfoService/outpatientMdtrtinfoUpA", "2204", "outpatientDocInfoService/outpatientFeeListUp",
			"2205", "outpatientDocInfoService/outpatientFeeListUpCancel", "2206",
			"outpatientSettleService/preSettletment", "2207", "outpatientSettleService/saveSettletmentV2", "2208",
			"outpatientSettleService/cancleSettletment", "5203", "fsiIntegratedQueryService/querySetlInfo", "5301",
			"fsiIntegratedQueryService/queryPsnOpspReg");

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@AfterEach
	void theBooksAreBalanced() {
		assertThat(bean(Books.class).differences()).isEmpty();
	}

	static Stream<List<String>> lines() {
		return Stream.of(ONE, JILIN, NUMBERED, SERVICES)
			.flatMap((address) -> Proofs.WAYS.stream().map((proof) -> List.of(address, proof)));
	}

	@ParameterizedTest
	@MethodSource("lines")
	void aDay(List<String> line) {
		Town town = DemoApplication.town();
		PersonId patient = town.personWith(HEILONGJIANG, "100.00");
		String treatment = town.item(ItemCategory.MEDICAL_SERVICE, ItemClass.A);
		Institution known = new Institution(town.hospital(HEILONGJIANG), bean(Providers.class), bean(Exchange.class));
		Proofs proofs = new Proofs(known, DemoApplication.address());
		Institution hospital = known.over((infno, body) -> post(line, proofs, infno, body));
		Consultation visit = new Consultation(hospital, PersonNumber.of(patient),
				bean(PaymentCodes.class).issue(patient, Instant.now()).text());
		Tables.check("2201", visit.register());
		Tables.check("2203A", visit.diagnose(""));
		Tables.check("5301", hospital.call("5301", Map.of("data", Map.of("psn_no", PersonNumber.of(patient)))));
		Tables.check("2204", visit.upload("B1", treatment, "500.00"));
		Tables.check("2206", hospital.call("2206", visit.bill("B1")));
		String msgid = hospital.msgid();
		JsonNode settled = hospital.call("2207", msgid, visit.bill("B1"));
		Tables.check("2207", settled);
		assertThat(hospital.call("2207", msgid, visit.bill("B1")).get("output")).isEqualTo(settled.get("output"));
		JsonNode info = settled.get("output").get("setlinfo");
		assertThat(info.get("hifp_pay").decimalValue()).isEqualByComparingTo("60.00");
		assertThat(town.available(patient)).isEqualTo(Money.ZERO);
		Tables.check("5203", hospital.call("5203", visit.back(info)));
		Tables.check("2208", hospital.call("2208", visit.back(info)));
		assertThat(town.available(patient)).isEqualTo(Money.ofYuan("100.00"));
		Tables.check("2205", visit.withdraw("0000"));
		Tables.check("2202", visit.cancel());
	}

	private byte[] post(List<String> line, Proofs proofs, String infno, byte[] body) throws Exception {
		String path = line.get(0).equals(SERVICES) ? SERVICES.formatted(METHODS.get(infno))
				: line.get(0).formatted(infno);
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(DemoApplication.address() + path))
			.header("Content-Type", "text/plain;charset=UTF-8")
			.POST(BodyPublishers.ofByteArray(body));
		proofs.of(line.get(1), infno).forEach(request::header);
		return this.http.send(request.build(), BodyHandlers.ofByteArray()).body();
	}

	private static <T> T bean(Class<T> type) {
		return DemoApplication.context().getBean(type);
	}

}
