package org.gongji.exchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.provider.InterfaceSecrets;
import org.gongji.provider.InterfaceTerms;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.exchange.Answers.assertRefused;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/** What a program reads at its addresses, also where its call gets no further. */
abstract class AddressesContract {

	private static final String ONE = "/fsi/api/rsfComIfsService/callService";

	private static final String TOKEN = "/auth/oauth/token";

	private static final String ELSEWHERE = "10.1.2.3";

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Town town;

	@Autowired
	private Providers providers;

	@Autowired
	private InterfaceSecrets secrets;

	@Autowired
	private Exchange exchange;

	@Autowired
	private MeterRegistry meters;

	private MockMvc line;

	private ProviderId place;

	private Institution shop;

	@BeforeEach
	void open() {
		this.line = Visitors.pages(this.context);
		this.place = this.town.pharmacy(new Region("530900"));
		this.shop = new Institution(this.place, this.providers, this.exchange);
	}

	@Test
	void anAddressMayBeginWithMoreSlashes() throws Exception {
		for (String path : List.of(ONE, "/" + ONE, "//" + ONE, ONE.replace("/api", "//api"))) {
			MockHttpServletResponse answer = send(signedIn(path));
			assertThat(answer.getStatus()).as(path).isEqualTo(200);
			Tables.check("9001", json(answer));
		}
	}

	@Test
	void whatNothingAnswersIsSaidInTheProtocol() throws Exception {
		MockHttpServletResponse token = send(to(HttpMethod.GET, TOKEN));
		assertThat(token.getStatus()).isEqualTo(405);
		assertRefused(json(token), "POST");
		MockHttpServletResponse strange = send(to(HttpMethod.POST, ONE + ";a=b"));
		assertThat(strange.getStatus()).isEqualTo(400);
		assertRefused(json(strange), "地址");
	}

	@Test
	void plainHttpFromAnotherMachineIsRefusedInTheProtocol() throws Exception {
		for (String path : List.of(ONE, "/" + ONE, TOKEN, "/ebus/rio_fsi", "/mbs/nothing")) {
			MockHttpServletResponse answer = send(from(ELSEWHERE, signedIn(path)));
			assertThat(answer.getStatus()).as(path).isEqualTo(403);
			assertRefused(json(answer), "HTTPS");
		}
		Tables.check("9001", json(send(from(ELSEWHERE, signedIn(ONE)).secure(true))));
	}

	@Test
	void aTokenIsForWhoHoldsTheSecret() throws Exception {
		double before = unproven("WRONG_SECRET");
		MockHttpServletResponse wrong = send(to(HttpMethod.POST, TOKEN).param("username", this.shop.code())
			.param("password", this.shop.secret() + "x"));
		assertThat(wrong.getStatus()).isEqualTo(401);
		assertThat(json(wrong).get("error").asString()).isEqualTo("invalid_client");
		assertThat(unproven("WRONG_SECRET")).isEqualTo(before + 1);
		for (String name : List.of(this.shop.code(), this.shop.paasid())) {
			for (MockHttpServletRequestBuilder asked : List.of(byClient(name),
					byClient(name).param("username", "his").param("password", "1"),
					to(HttpMethod.POST, TOKEN).param("username", name).param("password", this.shop.secret()))) {
				MockHttpServletResponse given = send(asked);
				assertThat(given.getStatus()).isEqualTo(200);
				String token = json(given).get("access_token").asString();
				MockHttpServletRequestBuilder call = to(HttpMethod.POST, ONE).header("Authorization", "Bearer " + token)
					.content(envelope());
				Tables.check("9001", json(send(call)));
			}
		}
		assertThat(unproven("WRONG_SECRET")).isEqualTo(before + 1);
	}

	@Test
	void aTokenIsGivenAtTheNamedAddressesAlone() throws Exception {
		this.secrets.agree(this.place, this.providers.find(this.place).orElseThrow().version(),
				new InterfaceTerms(List.of("10.1.0.0/16"), ""), Actor.SYSTEM);
		double before = unproven("OTHER_ADDRESS");
		assertThat(send(byClient(this.shop.paasid())).getStatus()).isEqualTo(401);
		assertThat(unproven("OTHER_ADDRESS")).isEqualTo(before + 1);
		assertThat(send(from(ELSEWHERE, byClient(this.shop.paasid())).secure(true)).getStatus()).isEqualTo(200);
	}

	private double unproven(String why) {
		Counter counter = this.meters.find("gongji.exchange.unproven").tag("why", why).counter();
		return (counter != null) ? counter.count() : 0;
	}

	private MockHttpServletRequestBuilder byClient(String name) {
		String client = name + ":" + this.shop.secret();
		return to(HttpMethod.POST, TOKEN).header("Authorization",
				"Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)));
	}

	private MockHttpServletRequestBuilder signedIn(String path) {
		MockHttpServletRequestBuilder call = to(HttpMethod.POST, path).content(envelope());
		this.shop.headers().forEach(call::header);
		return call;
	}

	private byte[] envelope() {
		return Institution.JSON.writeValueAsBytes(this.shop.envelope("9001", this.shop.msgid(),
				Map.of("signIn", Map.of("opter_no", "001", "mac", "", "ip", "127.0.0.1"))));
	}

	private static MockHttpServletRequestBuilder to(HttpMethod method, String path) {
		return request(method, URI.create("http://localhost" + path));
	}

	private static MockHttpServletRequestBuilder from(String address, MockHttpServletRequestBuilder call) {
		return call.with((request) -> {
			request.setRemoteAddr(address);
			return request;
		});
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder call) throws Exception {
		return this.line.perform(call).andReturn().getResponse();
	}

	private static JsonNode json(MockHttpServletResponse answer) {
		assertThat(answer.getContentType()).startsWith("application/json");
		return Institution.JSON.readTree(answer.getContentAsByteArray());
	}

}
