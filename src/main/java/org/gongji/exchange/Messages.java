package org.gongji.exchange;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.gongji.access.RequestId;
import org.gongji.files.Uploads;
import org.gongji.provider.ProviderCode;
import org.gongji.spending.Settlement;
import org.gongji.spending.SettlementId;
import org.gongji.vault.FieldCipher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * The messages that moved something, each with its first answer, written in the
 * transaction of what it moved. The institution and its {@code msgid} make the request:
 * the same message again gets the first answer, other content under its name an error,
 * and a message that was made void or undone never says that it settled.
 */
@Component
class Messages {

	/** As money and counts are written; codes may begin with zeros. */
	private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,9})?");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	Messages(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	static RequestId request(ProviderCode institution, String msgid) {
		return new RequestId("fsi-" + Uploads.digest(institution + "\n" + msgid).substring(0, 48));
	}

	static RequestId request(Call call) {
		return request(call.provider().code(), call.envelope().msgid());
	}

	/** What was said to this message before; empty for a new one. */
	Optional<Answer> earlier(Call call) {
		return find(request(call)).map((kept) -> {
			if (kept.settlement() == null || kept.undone()) {
				return Answer.No.at("msgid", "void");
			}
			return kept.digest().equals(digest(call)) ? new Answer.Kept(open(request(call), kept.answer()))
					: Answer.No.at("msgid", "other-content");
		});
	}

	/** Keeps the answer beside what it tells of. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep(Call call, Settlement settlement, String answer) {
		RequestId request = request(call);
		this.jdbc
			.sql("insert into exchange_message (request_id, region, provider_id, msgid, infno, content_digest, "
					+ "settlement_id, answer_sealed, answered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(request.text(), call.provider().region().code(), call.provider().id().value(),
					call.envelope().msgid(), call.infno(), digest(call), settlement.id().value(),
					this.cipher.seal(answer, context(request)), call.at())
			.update();
	}

	/**
	 * Makes a message void that has moved nothing: it never will. Empty when it is void
	 * now; else the settlement that it made.
	 */
	@Transactional
	public Optional<Moved> revoke(Call call, String msgid) {
		RequestId request = request(call.provider().code(), msgid);
		Optional<Kept> known = find(request);
		if (known.isPresent()) {
			return Optional.ofNullable(known.get().settlement())
				.map((settlement) -> new Moved(known.get().infno(), settlement));
		}
		this.jdbc
			.sql("insert into exchange_message (request_id, region, provider_id, msgid, infno, content_digest, "
					+ "answered_at) values (?, ?, ?, ?, ?, ?, ?)")
			.params(request.text(), call.provider().region().code(), call.provider().id().value(), msgid,
					call.one("data").text("oinfno"), digest(call), call.at())
			.update();
		return Optional.empty();
	}

	/** The message that a reversal of doubt names never answers again that it settled. */
	void undone(Call call) {
		String request = request(call.provider().code(), call.one("data").text("omsgid")).text();
		this.jdbc
			.sql("insert into exchange_undone (request_id, region, undone_at) "
					+ "select request_id, region, cast(? as timestamp with time zone) from exchange_message "
					+ "where request_id = ? and not exists (select 1 from exchange_undone u where u.request_id = ?)")
			.params(call.at(), request, request)
			.update();
	}

	/** What was said of a settlement that a message made. */
	Optional<Told> told(SettlementId settlement) {
		return this.jdbc.sql("select request_id, msgid, answer_sealed from exchange_message where settlement_id = ?")
			.param(settlement.value())
			.query((row, number) -> new Told(row.getString("msgid"),
					JSON.readTree(open(new RequestId(row.getString("request_id")), row.getString("answer_sealed")))))
			.optional();
	}

	/** By which message each of these settlements was made, where one made it. */
	Map<UUID, String> names(Collection<UUID> settlements) {
		Map<UUID, String> names = new HashMap<>();
		if (!settlements.isEmpty()) {
			this.jdbc.sql("select settlement_id, msgid from exchange_message where settlement_id in (:ids)")
				.param("ids", settlements)
				.query((row) -> {
					names.put(row.getObject("settlement_id", UUID.class), row.getString("msgid"));
				});
		}
		return names;
	}

	private Optional<Kept> find(RequestId request) {
		return this.jdbc
			.sql("select infno, content_digest, settlement_id, answer_sealed, exists (select 1 from exchange_undone u "
					+ "where u.request_id = m.request_id) as undone from exchange_message m where request_id = ?")
			.param(request.text())
			.query((row, number) -> {
				UUID settlement = row.getObject("settlement_id", UUID.class);
				return new Kept(row.getString("infno"), row.getString("content_digest"),
						(settlement != null) ? new SettlementId(settlement) : null, row.getString("answer_sealed"),
						row.getBoolean("undone"));
			})
			.optional();
	}

	private String open(RequestId request, String sealed) {
		return this.cipher.open(sealed, context(request));
	}

	private static String context(RequestId request) {
		return "exchange_message.answer:" + request;
	}

	/**
	 * Of everything that was asked, in hex: whatever the order of the keys, a number as a
	 * text or not, and what is absent named or not.
	 */
	static String digest(Call call) {
		StringBuilder text = new StringBuilder(call.infno()).append('\n');
		write(call.envelope().input(), text);
		return Uploads.digest(text.toString());
	}

	private static void write(JsonNode node, StringBuilder text) {
		if (node.isObject()) {
			text.append('{');
			node.properties()
				.stream()
				.filter((one) -> one.getValue().isContainer() || !Typed.text(one.getValue()).isEmpty())
				.sorted(Map.Entry.comparingByKey())
				.forEach((one) -> {
					text.append(StringNode.valueOf(one.getKey())).append(':');
					write(one.getValue(), text);
				});
			text.append('}');
		}
		else if (node.isArray()) {
			text.append('[');
			node.forEach((one) -> write(one, text));
			text.append(']');
		}
		else {
			String value = Typed.text(node);
			boolean number = AMOUNT.matcher(value).matches();
			text.append(
					StringNode.valueOf(number ? new BigDecimal(value).stripTrailingZeros().toPlainString() : value));
		}
	}

	/** What a message moved. */
	record Moved(String infno, SettlementId settlement) {

	}

	/** The message of a settlement and the output that was its first answer. */
	record Told(String msgid, JsonNode output) {

	}

	private record Kept(String infno, String digest, SettlementId settlement, String answer, boolean undone) {

	}

}
