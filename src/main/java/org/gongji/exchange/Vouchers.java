package org.gongji.exchange;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import org.gongji.person.Credentials;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.person.Presentation;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.vault.BlindIndex;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a patient shows to the software of an institution (就诊凭证). A payment code is used
 * up when it is first shown; for half an hour the same institution may bring it again, to
 * reckon and to settle what it was shown for. Whom an institution has seen today it may
 * ask about.
 */
@Component
class Vouchers {

	/** How long a basket may take, here as at the counter. */
	static final Duration GOOD = Duration.ofMinutes(30);

	/** How long an institution may ask about whom it has seen. */
	static final Duration SEEN = Duration.ofDays(1);

	private final Credentials credentials;

	private final BlindIndex index;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	Vouchers(Credentials credentials, BlindIndex index, JdbcClient jdbc, TransactionTemplate transaction) {
		this.credentials = credentials;
		this.index = index;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/**
	 * Whose voucher it is, also written down: a card each time, a payment code when it is
	 * first shown.
	 */
	Shown shown(Call call, Block sent) {
		return (kind(sent) == VoucherKind.E_VOUCHER) ? again(call, sent) : read(call, sent);
	}

	private Shown read(Call call, Block sent) {
		return this.transaction.execute((status) -> written(call, sent));
	}

	private Shown written(Call call, Block sent) {
		VoucherKind kind = kind(sent);
		String text = sent.text("mdtrt_cert_no");
		Shown shown = new Shown(present(kind, text, call), kind);
		this.jdbc
			.sql("insert into exchange_presented (id, region, provider_id, person_id, voucher_kind, shown_index, "
					+ "presented_at) values (?, ?, ?, ?, ?, ?, ?)")
			.params(UuidCreator.getTimeOrderedEpoch(), call.provider().region().code(), call.provider().id().value(),
					shown.owner().value(), kind.word(), index(text), call.at())
			.update();
		return shown;
	}

	/** Whose voucher it is, for reckoning or settling. */
	Shown again(Call call, Block sent) {
		VoucherKind kind = kind(sent);
		if (kind != VoucherKind.E_VOUCHER) {
			return new Shown(present(kind, sent.text("mdtrt_cert_no"), call), kind);
		}
		return this.jdbc
			.sql("select person_id from exchange_presented where provider_id = ? and shown_index = ? "
					+ "and voucher_kind = ? and presented_at > ? order by presented_at desc fetch first 1 rows only")
			.params(call.provider().id().value(), index(sent.text("mdtrt_cert_no")), kind.word(), call.at().minus(GOOD))
			.query(UUID.class)
			.optional()
			.map((person) -> new Shown(new PersonId(person), kind))
			.orElseGet(() -> read(call, sent));
	}

	/** Whether this institution has seen the person's voucher within a day. */
	boolean seen(PersonId person, ProviderId provider, OffsetDateTime at) {
		return this.jdbc
			.sql("select count(*) from exchange_presented where person_id = ? and provider_id = ? and presented_at > ?")
			.params(person.value(), provider.value(), at.minus(SEEN))
			.query(Long.class)
			.single() > 0;
	}

	private PersonId present(VoucherKind kind, String text, Call call) {
		Presentation presentation = this.credentials.present(kind, text, null, call.at().toInstant());
		if (presentation instanceof Presentation.Accepted accepted) {
			return accepted.person();
		}
		Presentation.Refused refused = (Presentation.Refused) presentation;
		throw new Refused(switch (refused.reason()) {
			case PIN_NEEDED, PIN_WRONG, PIN_LOCKED -> Fault.at("mdtrt_cert_no", "pin");
			default -> new Fault("mdtrt_cert_no", refused.reason().messageKey(), List.of());
		});
	}

	private static VoucherKind kind(Block sent) {
		return Arrays.stream(VoucherKind.values())
			.filter((kind) -> kind.code().equals(sent.text("mdtrt_cert_type")))
			.findFirst()
			.orElseThrow(() -> new Refused(Fault.at("mdtrt_cert_type", "unknown-code", sent.text("mdtrt_cert_type"))));
	}

	private String index(String text) {
		return this.index.of(text.strip(), "exchange.voucher");
	}

}
