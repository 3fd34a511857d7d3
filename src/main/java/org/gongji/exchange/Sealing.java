package org.gongji.exchange;

import org.gongji.provider.ProviderId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import org.springframework.stereotype.Component;

/**
 * Opens what an institution encrypts and signs, where it agreed on that, and encrypts the
 * answer the same way.
 */
@Component
class Sealing {

	private final InterfaceKeys keys;

	Sealing(InterfaceKeys keys) {
		this.keys = keys;
	}

	boolean agreed(ProviderId provider) {
		return !this.keys.of(provider).calls().terms().sm2Key().isEmpty();
	}

	/** The input as an object, opened and its signature checked where that was agreed. */
	JsonNode input(ProviderId provider, JsonNode sent) {
		if (!agreed(provider)) {
			return BodyReading.input(sent.get("input"));
		}
		InterfaceKeys.Key key = this.keys.of(provider);
		String plain = NationalCiphers.open(Typed.text(sent.get("input")), key.calls().paasid())
			.orElseThrow(() -> new Refused(Fault.at("input", "not-encrypted")));
		if (!NationalCiphers.signed(key.calls().terms().sm2Key(), plain, Typed.text(sent.get("cainfo")))) {
			throw new Refused(Fault.at("cainfo", "wrong-sm2"));
		}
		return BodyReading.input(StringNode.valueOf(plain));
	}

	/** The output of an answer as it is sent. */
	Object output(ProviderId provider, Object output) {
		return agreed(provider)
				? NationalCiphers.seal(ReplyWriting.json(output), this.keys.of(provider).calls().paasid()) : output;
	}

}
