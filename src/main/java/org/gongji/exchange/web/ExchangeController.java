package org.gongji.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.exchange.Exchange;
import org.gongji.exchange.Incoming;
import org.gongji.exchange.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The addresses of the national interface: one for all transactions, one path for each
 * service, the number at the end. All lead to the same {@link Exchange}.
 */
@RestController
class ExchangeController {

	private static final Logger LOG = LoggerFactory.getLogger(ExchangeController.class);

	private static final String ANY = "";

	private final Exchange exchange;

	private final long longest;

	ExchangeController(Exchange exchange, @Value("${gongji.exchange.longest-body:8MB}") DataSize longest) {
		this.exchange = exchange;
		this.longest = longest.toBytes();
	}

	@PostMapping({ "/fsi/api/{service}/{method}", "/mbs/fmi/fsi/api/{service}/{method}", "/ebus/rio_fsi",
			"/ebus/rio_fsi/fsi/api/{service}/{method}" })
	ResponseEntity<byte[]> call(HttpServletRequest request, HttpServletResponse response) throws IOException {
		return answer(request, response, ANY);
	}

	@PostMapping({ "/ebus/gdyb_inf/poc/hsa/hgs/{infno}", "/ebus/gdyb_api/prd/hsa/hgs/{infno}" })
	ResponseEntity<byte[]> numbered(@PathVariable String infno, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		return answer(request, response, infno);
	}

	/** Other addresses and methods: a program reads JSON, never a page. */
	@RequestMapping({ "/fsi/**", "/mbs/**", "/ebus/**" })
	ResponseEntity<byte[]> elsewhere() {
		Reply reply = this.exchange.nowhere();
		return ResponseEntity.status(reply.status()).contentType(MediaType.APPLICATION_JSON).body(reply.body());
	}

	/** Whatever fails around the exchange: the same message may be sent again. */
	@ExceptionHandler(RuntimeException.class)
	ResponseEntity<byte[]> broken(RuntimeException failure, HttpServletResponse response) {
		if (response.isCommitted()) {
			throw failure;
		}
		LOG.error("A call of the interface failed", failure);
		response.reset();
		Reply reply = this.exchange.keptOut(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		return ResponseEntity.status(reply.status()).contentType(MediaType.APPLICATION_JSON).body(reply.body());
	}

	/** Null where a file was written. */
	private ResponseEntity<byte[]> answer(HttpServletRequest request, HttpServletResponse response, String addressed)
			throws IOException {
		Reply reply = this.exchange
			.answer(new Incoming(request.getRemoteAddr(), headers(request), body(request), addressed));
		if (reply.content() == null) {
			return ResponseEntity.status(reply.status()).contentType(MediaType.APPLICATION_JSON).body(reply.body());
		}
		response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(reply.fileName(), StandardCharsets.UTF_8).build().toString());
		reply.content().writeTo(response.getOutputStream());
		return null;
	}

	private static Map<String, String> headers(HttpServletRequest request) {
		Map<String, String> headers = new HashMap<>();
		Collections.list(request.getHeaderNames())
			.forEach((name) -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
		return headers;
	}

	/** Null for more than any call needs, packed or not, and for what breaks off. */
	private byte[] body(HttpServletRequest request) throws IOException {
		boolean packed = "gzip".equalsIgnoreCase(request.getHeader(HttpHeaders.CONTENT_ENCODING));
		if (request.getContentLengthLong() > this.longest) {
			return null;
		}
		try (InputStream in = packed ? new GZIPInputStream(request.getInputStream()) : request.getInputStream()) {
			byte[] body = in.readNBytes((int) this.longest + 1);
			return (body.length > this.longest) ? null : body;
		}
		catch (ZipException | java.io.EOFException ex) {
			return null;
		}
	}

}
