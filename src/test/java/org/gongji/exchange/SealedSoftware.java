package org.gongji.exchange;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.gongji.access.Actor;
import org.gongji.provider.InterfaceSecrets;
import org.gongji.provider.InterfaceTerms;
import org.gongji.provider.Providers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Software that signs with SM2 what it encrypts in SM4, as one province asks: its
 * envelopes are sealed, the answers opened.
 */
final class SealedSoftware {

	private final Institution institution;

	private final AsymmetricCipherKeyPair keys = keys();

	/** The key of this software is agreed; from here on the institution must seal. */
	SealedSoftware(Institution institution, Providers providers, InterfaceSecrets secrets) {
		this.institution = institution;
		String key = HexFormat.of().formatHex(((ECPublicKeyParameters) this.keys.getPublic()).getQ().getEncoded(false));
		secrets.agree(institution.id(), providers.find(institution.id()).orElseThrow().version(),
				new InterfaceTerms(List.of(), key), Actor.SYSTEM);
	}

	byte[] seal(byte[] body) {
		ObjectNode envelope = (ObjectNode) Institution.JSON.readTree(body);
		String plain = envelope.get("input").toString();
		return Institution.JSON.writeValueAsBytes(sealed(envelope, plain, signature(plain)));
	}

	ObjectNode sealed(ObjectNode envelope, String plain, String signature) {
		envelope.put("input", NationalCiphers.seal(plain, this.institution.paasid()));
		envelope.put("cainfo", signature);
		return envelope.put("signtype", "SM2");
	}

	JsonNode open(byte[] body) {
		ObjectNode answer = (ObjectNode) Institution.JSON.readTree(body);
		JsonNode output = answer.get("output");
		if (output != null && output.isString()) {
			answer.set("output", Institution.JSON
				.readTree(NationalCiphers.open(output.asString(), this.institution.paasid()).orElseThrow()));
		}
		return answer;
	}

	String signature(String text) {
		SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
		signer.init(true, new ParametersWithRandom(this.keys.getPrivate(), new SecureRandom()));
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		signer.update(bytes, 0, bytes.length);
		try {
			return Base64.getEncoder().encodeToString(signer.generateSignature());
		}
		catch (CryptoException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static AsymmetricCipherKeyPair keys() {
		X9ECParameters named = GMNamedCurves.getByName("sm2p256v1");
		ECKeyPairGenerator generator = new ECKeyPairGenerator();
		generator.init(new ECKeyGenerationParameters(
				new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH()),
				new SecureRandom()));
		return generator.generateKeyPair();
	}

}
