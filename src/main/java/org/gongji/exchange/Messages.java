package org.gongji.exchange;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

/**
 * The messages that moved something, each with its first answer, written in the
 * transaction of what it moved. The institution and its {@code msgid} make the request:
 * the same message again gets the first answer, other content under its name an error,
 * and a message that was made void never settles.
 */
@Component
class Messages {

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
			if (kept.settlement() == null) {
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
		return this.jdbc.sql(
				"select infno, content_digest, settlement_id, answer_sealed from exchange_message where request_id = ?")
			.param(request.text())
			.query((row, number) -> {
				UUID settlement = row.getObject("settlement_id", UUID.class);
				return new Kept(row.getString("infno"), row.getString("content_digest"),
						(settlement != null) ? new SettlementId(settlement) : null, row.getString("answer_sealed"));
			})
			.optional();
	}

	private String open(RequestId request, String sealed) {
		return this.cipher.open(sealed, context(request));
	}

	private static String context(RequestId request) {
		return "exchange_message.answer:" + request;
	}

	/** Of everything that was asked, in hex. */
	static String digest(Call call) {
		return Uploads.digest(call.infno() + "\n" + call.envelope().input());
	}

	/** What a message moved. */
	record Moved(String infno, SettlementId settlement) {

	}

	/** The message of a settlement and the output that was its first answer. */
	record Told(String msgid, JsonNode output) {

	}

	private record Kept(String infno, String digest, SettlementId settlement, String answer) {

	}

}
