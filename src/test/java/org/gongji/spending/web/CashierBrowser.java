package org.gongji.spending.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A browser without script at the running application: keeps cookies, sends the forms of
 * the page it shows and goes where the answer leads. Any other answer is an error.
 */
final class CashierBrowser {

	private static final String CSRF = "_csrf";

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private final URI address;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private Page shown;

	CashierBrowser(URI address) {
		this.address = address;
	}

	Page open(String path) throws IOException, InterruptedException {
		return show(path, request(path).GET().build());
	}

	/** Sends a form of the shown page: names and texts in turn. */
	Page send(String path, String... fields) throws IOException, InterruptedException {
		StringBuilder form = new StringBuilder(field(CSRF, this.shown.hidden(CSRF)));
		for (int at = 0; at < fields.length; at += 2) {
			form.append('&').append(field(fields[at], fields[at + 1]));
		}
		HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form.toString()));
		Page page = show(path, request.build());
		if (page.path().equals(path)) {
			throw new AssertionError("The form was not taken: " + page);
		}
		return page;
	}

	private Page show(String path, HttpRequest request) throws IOException, InterruptedException {
		String at = path;
		HttpResponse<String> answer = exchange(request);
		while (answer.statusCode() == 302 || answer.statusCode() == 303) {
			at = this.address.resolve(answer.headers().firstValue("Location").orElseThrow()).getPath();
			answer = exchange(request(at).GET().build());
		}
		this.shown = new Page(at, answer.body());
		if (answer.statusCode() != 200) {
			throw new AssertionError(answer.statusCode() + " at " + this.shown);
		}
		return this.shown;
	}

	/** By hand, since a secure cookie would not be sent without encryption. */
	private HttpResponse<String> exchange(HttpRequest request) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
		for (String cookie : answer.headers().allValues("Set-Cookie")) {
			String pair = cookie.split(";", 2)[0];
			this.cookies.put(pair.substring(0, pair.indexOf('=')), pair);
		}
		return answer;
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address.resolve(path)).header("Accept", "text/html");
		return this.cookies.isEmpty() ? request
				: request.header("Cookie", this.cookies.values().stream().collect(Collectors.joining("; ")));
	}

	private static String field(String name, String text) {
		return name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** Where it ended, and the page that stands there. */
	record Page(String path, String text) {

		String hidden(String name) {
			String before = "name=\"" + name + "\" value=\"";
			int at = this.text.indexOf(before);
			if (at < 0) {
				throw new AssertionError("No field " + name + ": " + this);
			}
			int begin = at + before.length();
			return this.text.substring(begin, this.text.indexOf('"', begin));
		}

		UUID id() {
			return UUID.fromString(this.path.substring(this.path.lastIndexOf('/') + 1));
		}

	}

}
