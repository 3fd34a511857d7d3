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
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.gongji.browser.DemoApplication;
import org.gongji.provider.InterfaceSecrets;
import org.gongji.provider.Providers;

import static java.util.Map.entry;

/**
 * Each address of the exchange and each way in which the software of an institution
 * proves itself, as its makers write them.
 */
final class Proofs {

	static final String ONE = "/fsi/api/rsfComIfsService/callService";

	private static final String SERVICES = "/ebus/rio_fsi/fsi/api/%s";

	private static final List<String> ADDRESSES = List.of(ONE, "/ebus/rio_fsi",
			"/mbs/fmi/fsi/api/callFsiService/callService", "/ebus/gdyb_api/prd/hsa/hgs/%s",
			"/ebus/gdyb_inf/poc/hsa/hgs/%s", SERVICES);

	private static final String SEALED = "x-tif, SM2 and SM4";

	private static final List<String> WAYS = List.of("x-tif", "_api", "bearer", SEALED);

	/** The path of each transaction where each service has its own. */
	private static final Map<String, String> METHODS = Map.ofEntries(entry("9001", "signInSignOutService/signIn"),
			entry("9002", "signInSignOutService/signOut"), entry("9101", "fileupload/upload"),
			entry("1101", "fsiPsnInfoService/queryPsnInfo"), entry("2101", "drugStoreSettleService/preSettletment"),
			entry("2102", "drugStoreSettleService/saveSettletment"),
			entry("2103", "drugStoreSettleService/cancleSettletment"),
			entry("2201", "outpatientDocInfoService/outpatientRregistration"),
			entry("2202", "outpatientDocInfoService/outpatientRegistrationCancel"),
			entry("2203A", "outpatientDocInfoService/outpatientMdtrtinfoUpA"),
			entry("2204", "outpatientDocInfoService/outpatientFeeListUp"),
			entry("2205", "outpatientDocInfoService/outpatientFeeListUpCancel"),
			entry("2206", "outpatientSettleService/preSettletment"),
			entry("2207", "outpatientSettleService/saveSettletmentV2"),
			entry("2208", "outpatientSettleService/cancleSettletment"),
			entry("3201", "ybSettlementStmtService/stmtTotal"), entry("3202", "ybSettlementStmtService/stmtDetail"),
			entry("5203", "fsiIntegratedQueryService/querySetlInfo"),
			entry("5301", "fsiIntegratedQueryService/queryPsnOpspReg"));

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Institution institution;

	private final String server;

	private final String address;

	private final String way;

	private final SealedSoftware software;

	private String token;

	Proofs(Institution institution, List<String> line) {
		this.institution = institution;
		this.server = DemoApplication.address();
		this.address = line.get(0);
		this.way = line.get(1);
		this.software = this.way.equals(SEALED) ? new SealedSoftware(institution, bean(Providers.class),
				bean(InterfaceSecrets.class)) : null;
	}

	/** Each address with each proof. */
	static Stream<List<String>> lines() {
		return ADDRESSES.stream().flatMap((address) -> WAYS.stream().map((way) -> List.of(address, way)));
	}

	/** The same software over this line. */
	Institution software() {
		return this.institution.over(this::post);
	}

	private byte[] post(String infno, byte[] body) throws Exception {
		String path = this.address.formatted(this.address.equals(SERVICES) ? METHODS.get(infno) : infno);
		boolean seals = this.software != null;
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.server + path))
			.header("Content-Type", "text/plain;charset=UTF-8")
			.POST(BodyPublishers.ofByteArray(seals ? this.software.seal(body) : body));
		headers(infno).forEach(request::header);
		byte[] answer = this.http.send(request.build(), BodyHandlers.ofByteArray()).body();
		return seals ? Institution.JSON.writeValueAsBytes(this.software.open(answer)) : answer;
	}

	private Map<String, String> headers(String infno) throws IOException, InterruptedException {
		return switch (this.way) {
			case "_api" -> bus(infno);
			case "bearer" -> Map.of("Authorization", "Bearer " + token());
			default -> this.institution.headers();
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
			byte[] answer = this.http.send(request, BodyHandlers.ofByteArray()).body();
			this.token = Institution.JSON.readTree(answer).get("access_token").asString();
		}
		return this.token;
	}

	private static <T> T bean(Class<T> type) {
		return DemoApplication.context().getBean(type);
	}

}
