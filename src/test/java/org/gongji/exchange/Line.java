package org.gongji.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * One kept connection that costs next to nothing, opened anew when the server asks:
 * posts, and reads the answer whole.
 */
final class Line implements Closeable {

	private final int port;

	private Socket socket;

	private InputStream in;

	private boolean over;

	Line(int port) throws IOException {
		this.port = port;
		connect();
	}

	private void connect() throws IOException {
		this.over = false;
		this.socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
		this.socket.setTcpNoDelay(true);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 16384);
	}

	byte[] post(String path, Map<String, String> headers, byte[] body) throws IOException {
		if (this.over) {
			close();
			connect();
		}
		StringBuilder head = new StringBuilder("POST ").append(path)
			.append(" HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ")
			.append(body.length)
			.append("\r\n");
		headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + body.length + 2);
		out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
		out.writeBytes(body);
		this.socket.getOutputStream().write(out.toByteArray());
		this.socket.getOutputStream().flush();
		return answer();
	}

	private byte[] answer() throws IOException {
		int length = -1;
		for (String line = line(); !line.isEmpty(); line = line()) {
			String small = line.toLowerCase(Locale.ROOT);
			if (small.startsWith("content-length:")) {
				length = Integer.parseInt(small.substring(15).strip());
			}
			this.over |= small.equals("connection: close");
		}
		return (length >= 0) ? this.in.readNBytes(length) : chunks();
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
			body.writeBytes(this.in.readNBytes(length));
			line();
		}
		line();
		return body.toByteArray();
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int one = this.in.read(); one != '\n'; one = this.in.read()) {
			if (one < 0) {
				throw new IOException("The line broke");
			}
			if (one != '\r') {
				line.append((char) one);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
