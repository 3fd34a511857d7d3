package org.gongji.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;

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

	@AfterEach
	void theBooksAreBalanced() {
		assertThat(bean(Books.class).differences()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("org.gongji.exchange.Proofs#lines")
	void aDay(List<String> line) {
		Town town = DemoApplication.town();
		PersonId patient = town.personWith(HEILONGJIANG, "100.00");
		String treatment = town.item(ItemCategory.MEDICAL_SERVICE, ItemClass.A);
		Institution known = new Institution(town.hospital(HEILONGJIANG), bean(Providers.class), bean(Exchange.class));
		Institution hospital = new Proofs(known, line).software();
		JsonNode signedIn = hospital.call("9001", Map.of("signIn", Map.of("opter_no", "001", "ip", "127.0.0.1")));
		Tables.check("9001", signedIn);
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
		new TakenBackDay(hospital, "11").compare(info);
		Tables.check("2205", visit.withdraw("0000"));
		Tables.check("2202", visit.cancel());
		Tables.check("9002", hospital.call("9002", Map.of("signOut", Map.of("sign_no",
				signedIn.get("output").get("signinoutb").get("sign_no"), "opter_no", "001"))));
	}

	private static <T> T bean(Class<T> type) {
		return DemoApplication.context().getBean(type);
	}

}
