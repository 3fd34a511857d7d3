package org.gongji.exchange;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
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
	void nationalCiphers() throws Exception {
		AsymmetricCipherKeyPair keys = keys();
		String open = HexFormat.of().formatHex(((ECPublicKeyParameters) keys.getPublic()).getQ().getEncoded(false));
		agree(new InterfaceTerms(List.of(), open));
		Institution shop = institution();
		String plain = Institution.JSON.writeValueAsString(SIGN_IN);
		JsonNode answer = sealed(shop, plain, signature(keys, plain));
		assertThat(answer.get("infcode").asInt()).as(answer.toString()).isZero();
		String output = NationalCiphers.open(answer.get("output").asString(), shop.paasid()).orElseThrow();
		((ObjectNode) answer).set("output", Institution.JSON.readTree(output));
		Tables.check("9001", answer);
		assertRefused(sealed(shop, plain, signature(keys, plain + " ")), "cainfo");
		assertRefused(sealed(shop, plain, signature(keys(), plain)), "cainfo");
		assertRefused(sealed(shop, plain, "no signature"), "cainfo");
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

	private static JsonNode sealed(Institution shop, String plain, String signature) {
		Map<String, Object> envelope = shop.envelope("9001", shop.msgid(), NationalCiphers.seal(plain, shop.paasid()));
		envelope.put("cainfo", signature);
		envelope.put("signtype", "SM2");
		return shop.send(shop.headers(), Institution.JSON.writeValueAsBytes(envelope));
	}

	private static AsymmetricCipherKeyPair keys() {
		X9ECParameters named = GMNamedCurves.getByName("sm2p256v1");
		ECKeyPairGenerator generator = new ECKeyPairGenerator();
		generator.init(new ECKeyGenerationParameters(
				new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH()),
				new SecureRandom()));
		return generator.generateKeyPair();
	}

	private static String signature(AsymmetricCipherKeyPair keys, String text) throws Exception {
		SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
		signer.init(true, new ParametersWithRandom(keys.getPrivate(), new SecureRandom()));
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		signer.update(bytes, 0, bytes.length);
		return Base64.getEncoder().encodeToString(signer.generateSignature());
	}

}
