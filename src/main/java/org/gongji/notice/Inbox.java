package org.gongji.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.MissingRow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages of one reader (站内消息). Every look-up carries the recipient. */
@Component
public class Inbox {

	/** More unread ones are not counted: pages say "99+". */
	public static final int COUNTED = 100;

	private static final int PAGE = 20;

	private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

	private final JdbcClient jdbc;

	private final Kinds kinds;

	private final Wording wording;

	private final Clock clock;

	Inbox(JdbcClient jdbc, Kinds kinds, Wording wording, Clock clock) {
		this.jdbc = jdbc;
		this.kinds = kinds;
		this.wording = wording;
		this.clock = clock;
	}

	/** The messages before that one, or the newest for null. */
	@Transactional(readOnly = true)
	public InboxPage page(UUID recipient, UUID before, Locale locale) {
		List<InboxMessage> found = this.jdbc.sql("""
				select id, kind, arguments, link, happened_at, read_at from notice
				 where recipient_id = ? and id < ? order by id desc limit ?""")
			.params(recipient, (before != null) ? before : LAST, PAGE + 1)
			.query((row, number) -> message(row, locale))
			.list();
		return (found.size() > PAGE) ? new InboxPage(found.subList(0, PAGE), found.get(PAGE - 1).id())
				: new InboxPage(found, null);
	}

	/** How many are unread, counted to a hundred at most. */
	@Transactional(readOnly = true)
	public int unread(UUID recipient) {
		return this.jdbc.sql(
				"select count(*) from (select 1 as one from notice where recipient_id = ? and read_at is null limit ?) "
						+ "unread")
			.params(recipient, COUNTED)
			.query(Integer.class)
			.single();
	}

	/** Marks the message as read and gives where it leads; empty when nowhere. */
	@Transactional
	public Optional<String> open(UUID recipient, UUID id) {
		List<Optional<String>> link = this.jdbc.sql("select link from notice where recipient_id = ? and id = ?")
			.params(recipient, id)
			.query((row, number) -> Optional.ofNullable(row.getString("link")))
			.list();
		if (link.isEmpty()) {
			throw new MissingRow("message");
		}
		this.jdbc.sql("update notice set read_at = ? where recipient_id = ? and id = ? and read_at is null")
			.params(OffsetDateTime.now(this.clock), recipient, id)
			.update();
		return link.get(0);
	}

	/** Marks this message and all before it as read. */
	@Transactional
	public void readUpTo(UUID recipient, UUID newest) {
		this.jdbc.sql("update notice set read_at = ? where recipient_id = ? and id <= ? and read_at is null")
			.params(OffsetDateTime.now(this.clock), recipient, newest)
			.update();
	}

	private InboxMessage message(ResultSet row, Locale locale) throws SQLException {
		NoticeKind kind = this.kinds.of(row.getString("kind"));
		return new InboxMessage(row.getObject("id", UUID.class), this.wording.title(kind, locale),
				this.wording.text(kind, Written.read(row.getString("arguments")), locale),
				row.getObject("happened_at", OffsetDateTime.class).atZoneSameInstant(this.clock.getZone()),
				row.getObject("read_at", OffsetDateTime.class) == null, row.getString("link"));
	}

}
