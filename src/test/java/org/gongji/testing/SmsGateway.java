package org.gongji.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A gateway for text messages on this machine that keeps the contract: the same id is
 * delivered once, however often it is asked for.
 */
public final class SmsGateway implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private final Map<String, String> delivered = java.util.Collections.synchronizedMap(new LinkedHashMap<>());

	private volatile int status = 200;

	private SmsGateway(HttpServer server) {
		this.server = server;
		server.setExecutor(this.threads);
		server.createContext("/send", this::take);
		server.start();
	}

	public static SmsGateway start() {
		try {
			return new SmsGateway(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public URI url() {
		return URI.create("http://localhost:" + this.server.getAddress().getPort() + "/send");
	}

	/** From now on every request gets this status. */
	public void answer(int status) {
		this.status = status;
	}

	public List<Request> requests() {
		return List.copyOf(this.requests);
	}

	/** The texts that reached a phone, one for each id. */
	public List<String> reached(String phone) {
		synchronized (this.delivered) {
			return this.delivered.values().stream().filter((body) -> body.contains(phone)).toList();
		}
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange) {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			Request request = new Request(body, exchange.getRequestHeaders());
			this.requests.add(request);
			if (this.status / 100 == 2) {
				this.delivered.putIfAbsent(request.header("Idempotency-Key"), body);
			}
			exchange.sendResponseHeaders(this.status, -1);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/** What was asked. */
	public record Request(String body, Headers headers) {

		public String header(String name) {
			return this.headers.getFirst(name);
		}

	}

}
