package org.gongji.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

import org.gongji.files.Uploads;

/** The signed headers of the RIO gateway (x-tif-*). */
public final class GatewaySignature {

	static final String ID = "x-tif-paasid";

	static final String TIME = "x-tif-timestamp";

	static final String NONCE = "x-tif-nonce";

	static final String SIGNATURE = "x-tif-signature";

	private GatewaySignature() {
	}

	/**
	 * The four headers of one call.
	 * @param seconds of the Unix clock
	 * @param nonce never used before
	 */
	public static Map<String, String> headers(String paasid, String secret, long seconds, String nonce) {
		String time = Long.toString(seconds);
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put(ID, paasid);
		headers.put(TIME, time);
		headers.put(NONCE, nonce);
		headers.put(SIGNATURE, of(time, secret, nonce));
		return headers;
	}

	/** SHA-256 of time, secret, nonce and time again, in small hexadecimal digits. */
	static String of(String time, String secret, String nonce) {
		return Uploads.digest(time + secret + nonce + time);
	}

}
