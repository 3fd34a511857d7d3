package org.gongji.exchange;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import org.gongji.access.Region;
import org.gongji.browser.DemoApplication;
import org.gongji.provider.Providers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A list is named by one call and fetched by another, as bytes and not as an envelope. */
class FilesOverHttpIT {

	private final HttpClient http = HttpClient.newHttpClient();

	private final Institution shop = new Institution(DemoApplication.town().pharmacy(new Region("530900")),
			DemoApplication.context().getBean(Providers.class), DemoApplication.context().getBean(Exchange.class));

	@Test
	void aListIsFetchedAsBytes() throws Exception {
		JsonNode named = Institution.JSON
			.readTree(send("/fsi/api/rsfComIfsService/callService", "1301", Map.of("data", Map.of("ver", "0"))).body());
		Tables.check("1301", named);
		Object asked = this.shop.asked(named.get("output").get("file_qury_no").asString());
		for (String address : new String[] { "/fsi/api/fileupload/download", "/ebus/rio_fsi/fsi/api/fileupload/download",
				"/ebus/gdyb_api/prd/hsa/hgs/9102" }) {
			HttpResponse<byte[]> file = send(address, "9102", asked);
			assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
			assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment", ".zip");
			assertThat(FilesContract.lines(file.body())).hasSize(named.get("output").get("data_cnt").asInt());
		}
		HttpResponse<byte[]> unknown = send("/fsi/api/fileupload/download", "9102", this.shop.asked("0"));
		assertThat(unknown.headers().firstValue("Content-Type").orElseThrow()).contains("application/json");
		assertThat(Institution.JSON.readTree(unknown.body()).get("err_msg").asString()).contains("file_qury_no");
	}

	private HttpResponse<byte[]> send(String path, String infno, Object input) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(DemoApplication.address() + path))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofByteArray(
					Institution.JSON.writeValueAsBytes(this.shop.envelope(infno, this.shop.msgid(), input))));
		this.shop.headers().forEach(request::header);
		return this.http.send(request.build(), BodyHandlers.ofByteArray());
	}

}
