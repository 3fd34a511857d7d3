package org.gongji.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

/** 9001 and 9002: an operator signs in and out (签到、签退). */
@Component
class SigningIn implements Transaction {

	private final SignIns signIns;

	SigningIn(SignIns signIns) {
		this.signIns = signIns;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("9001", "9002");
	}

	@Override
	public Answer answer(Call call) {
		String time = Typed.TIME.format(call.at());
		if ("9001".equals(call.infno())) {
			Map<String, Object> signed = new LinkedHashMap<>();
			signed.put("sign_time", time);
			signed.put("sign_no", this.signIns.signIn(call.provider(), call.one("signIn").text("opter_no"), call.at()));
			return Answer.node("signinoutb", signed);
		}
		Block sent = call.one("signOut");
		String number = sent.has("sign_no") ? sent.text("sign_no") : call.envelope().signNo();
		return this.signIns.signOut(call.provider(), number, call.at())
				? Answer.node("signoutoutb", Map.of("sign_time", time)) : Answer.No.at("sign_no", "not-signed-in");
	}

}
