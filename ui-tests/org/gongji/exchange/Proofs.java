package org.gongji.exchange;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Each way in which the software of an institution proves itself, as its makers write it. */
final class Proofs {

	static final List<String> WAYS = List.of("x-tif", "_api", "bearer");

	private final Institution institution;

	private final String server;

	private String token;

	Proofs(Institution institution, String server) {
		this.institution = institution;
		this.server = server;
	}

	/** The headers of one call. */
	Map<String, String> of(String way, String infno) throws IOException, InterruptedException {
		return switch (way) {
			case "x-tif" -> this.institution.headers();
			case "_api" -> bus(infno);
			default -> Map.of("Authorization", "Bearer " + token());
		};
	}

	private Map<String, String> bus(String infno) {
		String id = this.institution.paasid();
		String time = Long.toString(System.currentTimeMillis());
		String signed = "_api_access_key=" + id + "&_api_name=" + infno + "&_api_timestamp=" + time
				+ "&_api_version=1.0.0";
		return Map.of("_api_access_key", id, "_api_name", infno, "_api_timestamp", time, "_api_version", "1.0.0",
				"_api_signature", signature(signed));
	}

	private String signature(String signed) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(this.institution.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
			return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String token() throws IOException, InterruptedException {
		if (this.token == null) {
			String form = "grant_type=password&scope=server&username=" + this.institution.code() + "&password="
					+ this.institution.secret();
			HttpRequest request = HttpRequest.newBuilder(URI.create(this.server + "/auth/oauth/token"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(form))
				.build();
			byte[] answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body();
			this.token = Institution.JSON.readTree(answer).get("access_token").asString();
		}
		return this.token;
	}

}
