package org.gongji.person;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.notice.Argument;
import org.gongji.notice.Channel;
import org.gongji.notice.DirectText;
import org.gongji.notice.DirectTexts;
import org.gongji.notice.NoticeKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The code to a new phone, and the word to the old one. */
@Component
class PhoneTexts implements DirectTexts {

	static final NoticeKind CODE = new NoticeKind("phone-code", "person.message.phoneCode.", Set.of(Channel.SMS));

	static final NoticeKind OLD = new NoticeKind("phone-old", "person.message.phoneOld.", Set.of(Channel.SMS));

	private final JdbcClient jdbc;

	private final SealedFields sealed;

	PhoneTexts(JdbcClient jdbc, SealedFields sealed) {
		this.jdbc = jdbc;
		this.sealed = sealed;
	}

	@Override
	public List<NoticeKind> kinds() {
		return List.of(CODE, OLD);
	}

	@Override
	public Optional<DirectText> of(UUID delivery, Instant now) {
		return code(delivery, now).or(() -> old(delivery));
	}

	private Optional<DirectText> code(UUID delivery, Instant now) {
		return this.jdbc
			.sql("select id, phone_sealed, challenge, asked_at from phone_change "
					+ "where code_delivery = ? and live_person is not null and asked_at > ?")
			.params(delivery, PaymentCodes.at(now.minus(PhoneChanges.GOOD_FOR)))
			.query((row, number) -> {
				String phone = this.sealed.openChangedPhone(row.getObject("id", UUID.class),
						row.getString("phone_sealed"));
				return new DirectText(phone,
						List.of(new Argument.Reference(this.sealed.phoneCode(row.getString("challenge"), phone))));
			})
			.optional();
	}

	private Optional<DirectText> old(UUID delivery) {
		return this.jdbc.sql("select id, old_sealed, changed_at from phone_change where old_delivery = ?")
			.param(delivery)
			.query((row, number) -> new DirectText(
					this.sealed.openChangedPhone(row.getObject("id", UUID.class), row.getString("old_sealed")),
					List.of(new Argument.Moment(row.getObject("changed_at", OffsetDateTime.class).toInstant()))))
			.optional();
	}

}
