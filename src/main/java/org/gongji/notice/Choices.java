package org.gongji.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.audit.Audit;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which channels a reader wants which kind of message, beside the inbox, which has
 * them all.
 */
@Component
public class Choices {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Kinds kinds;

	private final Carriers carriers;

	private final Readers readers;

	private final Phones phones;

	private final Wording wording;

	private final Audit audit;

	Choices(JdbcClient jdbc, JdbcTemplate batches, Kinds kinds, Carriers carriers, Readers readers, Phones phones,
			Wording wording, Audit audit) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.kinds = kinds;
		this.carriers = carriers;
		this.readers = readers;
		this.phones = phones;
		this.wording = wording;
		this.audit = audit;
	}

	/** Everything the settings page shows. */
	@Transactional(readOnly = true)
	public MessageSettings settings(UUID recipient, Locale locale) {
		Map<String, Set<Channel>> chosen = chosen(List.of(recipient)).getOrDefault(recipient, Map.of());
		List<MessageSettings.Line> lines = this.kinds.all()
			.stream()
			.map((kind) -> new MessageSettings.Line(kind.word(), this.wording.title(kind, locale),
					chosen.getOrDefault(kind.word(), kind.byDefault())))
			.toList();
		return new MessageSettings(lines, Set.copyOf(this.carriers.channels()),
				this.phones.of(recipient).map(Phones.Phone::masked).orElse(null),
				this.readers.find(recipient).map(Reader::email).map(EmailAddress::masked).orElse(null));
	}

	/** From now on these channels, by kind; kinds that are not named get none. */
	@Transactional
	public void choose(UUID recipient, Region region, Map<String, Set<Channel>> wanted, Locale locale, Actor actor) {
		this.readers.speaks(recipient, region, locale);
		Set<Channel> open = usable(this.readers.hold(recipient).orElseThrow());
		List<Object[]> rows = new ArrayList<>();
		for (NoticeKind kind : this.kinds.all()) {
			Set<Channel> channels = wanted.getOrDefault(kind.word(), Set.of());
			open.forEach((channel) -> rows.add(new Object[] { recipient, kind.word(), channel.name(), region.code(),
					channels.contains(channel) }));
		}
		open.forEach((channel) -> this.jdbc.sql("delete from notice_choice where recipient_id = ? and channel = ?")
			.params(recipient, channel.name())
			.update());
		this.batches.batchUpdate(
				"insert into notice_choice (recipient_id, kind, channel, region, wanted) " + "values (?, ?, ?, ?, ?)",
				rows);
		this.audit.write(actor, "notice.channels-chosen", region, "recipient", recipient, Map.of());
	}

	/** Only these were shown: the others stay as they are. */
	private Set<Channel> usable(Reader reader) {
		Set<Channel> usable = EnumSet.noneOf(Channel.class);
		usable.addAll(this.carriers.channels());
		if (reader.email() == null) {
			usable.remove(Channel.EMAIL);
		}
		if (this.phones.of(reader.recipient()).isEmpty()) {
			usable.remove(Channel.SMS);
		}
		return usable;
	}

	/**
	 * What these readers chose: the channels by kind, for the kinds about which they
	 * chose anything; a channel they were never asked about is as the kind has it.
	 */
	Map<UUID, Map<String, Set<Channel>>> chosen(Collection<UUID> recipients) {
		Map<UUID, Map<String, Set<Channel>>> chosen = new HashMap<>();
		this.jdbc
			.sql("select recipient_id, kind, channel, wanted from notice_choice where recipient_id in (:recipients)")
			.param("recipients", recipients)
			.query((row) -> {
				String word = row.getString("kind");
				Channel channel = Channel.valueOf(row.getString("channel"));
				Set<Channel> channels = chosen
					.computeIfAbsent(row.getObject("recipient_id", UUID.class), (one) -> new HashMap<>())
					.computeIfAbsent(word, (one) -> byDefault(word));
				if (row.getBoolean("wanted")) {
					channels.add(channel);
				}
				else {
					channels.remove(channel);
				}
			});
		return chosen;
	}

	private Set<Channel> byDefault(String word) {
		Set<Channel> channels = EnumSet.noneOf(Channel.class);
		channels.addAll(this.kinds.of(word).byDefault());
		return channels;
	}

}
