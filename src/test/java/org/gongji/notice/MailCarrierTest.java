package org.gongji.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What a mail server may answer, and what becomes of the mail. */
class MailCarrierTest {

	private final Letter letter = new Letter(UUID.randomUUID(), "li@example.cn", "家人用了您的个人账户", "您的配偶用了 35.00 元。");

	@ParameterizedTest
	@CsvSource(textBlock = """
			NONE, 250, accepted
			MAIL, 550, later NOT_ADMITTED 550
			MAIL, 451, later PUT_OFF 451
			RCPT, 550, never 550
			RCPT, 553, never 553
			RCPT, 450, later PUT_OFF 450
			DATA, 421, later PUT_OFF 421
			DATA, 554, never 554
			'',   554, later NOT_REACHED 0
			""")
	void anAnswerIsJudgedByItsNumber(String step, int number, String judged) throws Exception {
		try (Server server = new Server(step, number)) {
			Carried carried = carrier(server.port()).carry(this.letter);
			String said = "accepted";
			if (carried instanceof Carried.Later later) {
				said = "later " + later.problem().reason() + " " + later.problem().number();
			}
			else if (carried instanceof Carried.Never never) {
				said = "never " + never.problem().number();
			}
			assertThat(said).isEqualTo(judged);
		}
	}

	@Test
	void aMailNamesItselfAlikeAtEveryAttempt() throws Exception {
		try (Server server = new Server("NONE", 250)) {
			MailCarrier carrier = carrier(server.port());
			carrier.carry(this.letter);
			carrier.carry(this.letter);
			String id = "Message-ID: <" + this.letter.id() + "@gongji.example>";
			assertThat(server.heard.stream().filter(id::equals)).hasSize(2);
			assertThat(server.heard).contains("Auto-Submitted: auto-generated", "To: li@example.cn");
		}
	}

	@Test
	void nobodyThereIsNotForGood() throws Exception {
		int free;
		try (ServerSocket socket = new ServerSocket(0)) {
			free = socket.getLocalPort();
		}
		assertThat(carrier(free).carry(this.letter))
			.isEqualTo(new Carried.Later(Problem.of(Problem.Reason.NOT_REACHED)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "gongji" })
	void withoutASenderItDoesNotStart(String from) {
		assertThatIllegalStateException().isThrownBy(() -> new MailCarrier(new JavaMailSenderImpl(), from))
			.withMessageContaining("gongji.notice.mail.from");
	}

	private static MailCarrier carrier(int port) {
		JavaMailSenderImpl mail = new JavaMailSenderImpl();
		mail.setHost("127.0.0.1");
		mail.setPort(port);
		return new MailCarrier(mail, "no-reply@gongji.example");
	}

	/** Speaks as much SMTP as is needed, and refuses at one step. */
	private static final class Server implements AutoCloseable {

		private static final Map<String, String> KINDLY = Map.of("EHLO", "250 here", "MAIL", "250 ok", "RCPT", "250 ok",
				"DATA", "354 go on", "QUIT", "221 bye", "RSET", "250 ok");

		private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

		private final List<String> heard = new CopyOnWriteArrayList<>();

		private final String step;

		private final int number;

		Server(String step, int number) throws IOException {
			this.step = step;
			this.number = number;
			Thread thread = new Thread(this::serve, "smtp");
			thread.setDaemon(true);
			thread.start();
		}

		int port() {
			return this.socket.getLocalPort();
		}

		private void serve() {
			while (!this.socket.isClosed()) {
				try (Socket client = this.socket.accept()) {
					talk(client);
				}
				catch (IOException ex) {
					// closed: the test is over
				}
			}
		}

		private void talk(Socket client) throws IOException {
			BufferedReader in = new BufferedReader(
					new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
			say(client, this.step.isEmpty() ? this.number + " no" : "220 hello");
			boolean text = false;
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				this.heard.add(line);
				if (text) {
					if (".".equals(line)) {
						text = false;
						say(client, "250 taken");
					}
					continue;
				}
				String word = line.substring(0, Math.min(4, line.length())).toUpperCase(java.util.Locale.ROOT);
				boolean refused = word.equals(this.step);
				say(client, refused ? this.number + " no" : KINDLY.getOrDefault(word, "502 what?"));
				text = "DATA".equals(word) && !refused;
			}
		}

		private static void say(Socket client, String line) {
			try {
				OutputStream out = client.getOutputStream();
				out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
				out.flush();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
