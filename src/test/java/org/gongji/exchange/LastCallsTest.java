package org.gongji.exchange;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;

import org.gongji.provider.ProviderId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LastCallsTest {

	private final LastCalls calls = new LastCalls();

	@Test
	void nobodyCanBeReadInACall() {
		ProviderId shop = ProviderId.fresh();
		keep(shop, """
				{"infno":"2102","msgid":"M","input":{"druginfo":{"psn_no":"0ABC","mdtrt_cert_no":"110101199001011234",
				"medfee_sumamt":12.50,"dise_name":"高血压"},"drugdetail":[{"med_list_codg":"X1"}]}}""", """
				{"infcode":0,"output":{"setlinfo":{"psn_name":"王小明","certno":110101199001011234,"acct_pay":12.50}}}""");
		SeenCall seen = this.calls.of(shop).get(0);
		assertThat(seen.request()).contains("12.50", "X1").doesNotContain("0ABC", "19900101", "高血压");
		assertThat(seen.answer()).contains("12.50").doesNotContain("王小明", "19900101");
	}

	@Test
	void noFileIsShown() {
		ProviderId shop = ProviderId.fresh();
		keep(shop, "{\"input\":{\"fsUploadIn\":{\"in\":[80,75],\"filename\":\"a.txt\"}}}", "{}");
		keep(shop, "{\"input\":{\"fsUploadIn\":{\"in\":\"MUFCQw==\",\"filename\":\"a.txt\"}}}", "{}");
		assertThat(this.calls.of(shop))
			.allSatisfy((seen) -> assertThat(seen.request()).contains("a.txt").doesNotContain("MUFCQw", "75"));
	}

	@Test
	void whatHidesInsideATextIsNotShown() {
		ProviderId shop = ProviderId.fresh();
		keep(shop, "{\"input\":\"{\\\"certno\\\":\\\"110101199001011234\\\"}\"}", "{\"output\":\"c2VjcmV0\"}");
		keep(shop, "no JSON 110101199001011234", "");
		keep(shop, "\"{\\\"certno\\\":\\\"110101199001011234\\\"}\"", "[]");
		assertThat(this.calls.of(shop)).allSatisfy((seen) -> {
			assertThat(seen.request()).doesNotContain("19900101");
			assertThat(seen.answer()).doesNotContain("c2VjcmV0");
		});
	}

	@Test
	void eachInstitutionSeesItsOwnLatestFirst() {
		ProviderId shop = ProviderId.fresh();
		keep(ProviderId.fresh(), "{}", "{}");
		for (int call = 0; call < 2000; call++) {
			keep(shop, "{\"msgid\":\"" + call + "\"}", "{}");
		}
		assertThat(this.calls.of(shop)).hasSize(50);
		assertThat(this.calls.of(shop).get(0).request()).contains("1999");
	}

	private void keep(ProviderId shop, String request, String answer) {
		this.calls.keep(shop, OffsetDateTime.parse("2026-01-02T10:00:00+08:00"), "2102", "M", 5, "",
				request.getBytes(StandardCharsets.UTF_8), answer.getBytes(StandardCharsets.UTF_8));
	}

}
