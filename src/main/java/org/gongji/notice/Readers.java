package org.gongji.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.vault.FieldCipher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is known of readers for sending: their language and their mail address, sealed and
 * bound to the reader.
 */
@Component
class Readers {

	private static final String COLUMNS = "select recipient_id, language, email_sealed, pending_sealed, challenge, "
			+ "asked_at, wrong from notice_reader ";

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	Readers(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	Optional<Reader> find(UUID recipient) {
		return this.jdbc.sql(COLUMNS + "where recipient_id = ?").param(recipient).query(this::reader).optional();
	}

	/** The reader, held until the transaction ends. */
	Optional<Reader> hold(UUID recipient) {
		return this.jdbc.sql(COLUMNS + "where recipient_id = ? for update")
			.param(recipient)
			.query(this::reader)
			.optional();
	}

	Map<UUID, Reader> of(Collection<UUID> recipients) {
		List<Reader> found = this.jdbc.sql(COLUMNS + "where recipient_id in (:recipients)")
			.param("recipients", recipients)
			.query(this::reader)
			.list();
		return found.stream().collect(Collectors.toMap(Reader::recipient, (one) -> one));
	}

	/** Remembers the language in which this reader uses the pages. */
	void speaks(UUID recipient, Region region, Locale locale) {
		String language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "zh";
		this.jdbc.sql("""
				insert into notice_reader (recipient_id, region, language, wrong)
				values (?, ?, ?, 0) on conflict do nothing""").params(recipient, region.code(), language).update();
		this.jdbc.sql("update notice_reader set language = ? where recipient_id = ?")
			.params(language, recipient)
			.update();
	}

	void ask(UUID recipient, EmailAddress address, String challenge, OffsetDateTime at) {
		this.jdbc
			.sql("update notice_reader set pending_sealed = ?, challenge = ?, asked_at = ?, wrong = 0 "
					+ "where recipient_id = ?")
			.params(this.cipher.seal(address.text(), context(recipient)), challenge, at, recipient)
			.update();
	}

	void countWrong(UUID recipient) {
		this.jdbc.sql("update notice_reader set wrong = wrong + 1 where recipient_id = ?").param(recipient).update();
	}

	void confirm(UUID recipient, OffsetDateTime at) {
		this.jdbc
			.sql("update notice_reader set email_sealed = pending_sealed, confirmed_at = ?, pending_sealed = null, "
					+ "challenge = null where recipient_id = ?")
			.params(at, recipient)
			.update();
	}

	void forgetAddress(UUID recipient) {
		this.jdbc
			.sql("update notice_reader set email_sealed = null, confirmed_at = null, pending_sealed = null, "
					+ "challenge = null where recipient_id = ?")
			.param(recipient)
			.update();
	}

	private Reader reader(ResultSet row, int number) throws SQLException {
		UUID recipient = row.getObject("recipient_id", UUID.class);
		OffsetDateTime asked = row.getObject("asked_at", OffsetDateTime.class);
		return new Reader(recipient,
				"en".equals(row.getString("language")) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
				address(recipient, row.getString("email_sealed")), address(recipient, row.getString("pending_sealed")),
				row.getString("challenge"), (asked != null) ? asked.toInstant() : null, row.getInt("wrong"));
	}

	private EmailAddress address(UUID recipient, String sealed) {
		return (sealed != null) ? new EmailAddress(this.cipher.open(sealed, context(recipient))) : null;
	}

	private static String context(UUID recipient) {
		return "notice_reader.email:" + recipient;
	}

}
