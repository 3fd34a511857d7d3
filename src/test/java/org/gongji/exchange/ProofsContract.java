package org.gongji.exchange;

import java.util.List;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.provider.InterfaceSecrets;
import org.gongji.provider.InterfaceTerms;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;
import org.gongji.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.exchange.Answers.assertRefused;

/** Secrets that change over, addresses that are named, and the national ciphers. */
abstract class ProofsContract {

	private static final Map<String, Object> SIGN_IN = Map.of("signIn",
			Map.of("opter_no", "001", "mac", "", "ip", "127.0.0.1"));

	@Autowired
	private Town town;

	@Autowired
	private Providers providers;

	@Autowired
	private InterfaceSecrets secrets;

	@Autowired
	private Exchange exchange;

	private ProviderId place;

	@BeforeEach
	void open() {
		this.place = this.town.pharmacy(new Region("530900"));
	}

	@Test
	void twoSecretsOverlap() {
		Institution before = institution();
		this.secrets.replace(this.place, version(), Actor.SYSTEM);
		Institution after = institution();
		assertThat(after.secret()).isNotEqualTo(before.secret());
		assertThat(before.call("9001", SIGN_IN).get("infcode").asInt()).isZero();
		assertThat(after.call("9001", SIGN_IN).get("infcode").asInt()).isZero();
		this.secrets.replace(this.place, version(), Actor.SYSTEM);
		assertThat(this.secrets.of(this.place).secrets()).contains(after.secret()).doesNotContain(before.secret());
	}

	@Test
	void onlyNamedAddressesAreServed() {
		agree(new InterfaceTerms(List.of("10.1.0.0/16", "2001:db8::1"), ""));
		Institution shop = institution();
		byte[] body = Institution.JSON.writeValueAsBytes(shop.envelope("9001", shop.msgid(), SIGN_IN));
		assertThat(status("10.1.2.3", shop, body)).isEqualTo(Reply.FINE);
		assertThat(status("2001:db8::1", shop, body)).isEqualTo(Reply.FINE);
		assertThat(status("10.2.2.3", shop, body)).isEqualTo(Reply.UNPROVEN);
		assertThat(status("2001:db8::2", shop, body)).isEqualTo(Reply.UNPROVEN);
	}

	@Test
	void nationalCiphers() {
		Institution shop = institution();
		SealedSoftware software = new SealedSoftware(shop, this.providers, this.secrets);
		String plain = Institution.JSON.writeValueAsString(SIGN_IN);
		Tables.check("9001", sealed(shop, software, plain, software.signature(plain)));
		ObjectNode inLines = software.sealed(envelope(shop), plain, software.signature(plain));
		for (String base64 : List.of("input", "cainfo")) {
			inLines.put(base64, inLines.get(base64).asString().replaceAll("(.{20})", "$1\r\n"));
		}
		Tables.check("9001", sent(shop, software, inLines));
		assertRefused(sealed(shop, software, plain, software.signature(plain + " ")), "cainfo");
		String foreign = new SealedSoftware(
				new Institution(this.town.pharmacy(new Region("530900")), this.providers, this.exchange),
				this.providers, this.secrets)
			.signature(plain);
		assertRefused(sealed(shop, software, plain, foreign), "cainfo");
		assertRefused(sealed(shop, software, plain, "no signature"), "cainfo");
		assertRefused(shop.call("9001", SIGN_IN), "input");
		assertRefused(shop.call("9001", plain), "input");
	}

	private Institution institution() {
		return new Institution(this.place, this.providers, this.exchange);
	}

	private long version() {
		return this.providers.find(this.place).orElseThrow().version();
	}

	private void agree(InterfaceTerms terms) {
		this.secrets.agree(this.place, version(), terms, Actor.SYSTEM);
	}

	private int status(String from, Institution shop, byte[] body) {
		return this.exchange.answer(new Incoming(from, shop.headers(), body, "")).status();
	}

	private JsonNode sealed(Institution shop, SealedSoftware software, String plain, String signature) {
		return sent(shop, software, software.sealed(envelope(shop), plain, signature));
	}

	private static ObjectNode envelope(Institution shop) {
		return Institution.JSON.valueToTree(shop.envelope("9001", shop.msgid(), Map.of()));
	}

	private JsonNode sent(Institution shop, SealedSoftware software, ObjectNode envelope) {
		byte[] body = Institution.JSON.writeValueAsBytes(envelope);
		return software.open(this.exchange.answer(new Incoming("127.0.0.1", shop.headers(), body, "")).body());
	}

}
