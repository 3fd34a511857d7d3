package org.gongji.exchange;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.clearing.ReconciliationId;
import org.gongji.files.FileId;
import org.gongji.files.OpenedFile;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of institutions: each belongs to one, which alone fetches it, for three days.
 */
@Component
class ExchangeFiles {

	static final Duration LIFE = Duration.ofDays(3);

	private static final long TAIL = 10_000_000_000L;

	private static final int AT_ONCE = 200;

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Uploads uploads;

	private final Clock clock;

	ExchangeFiles(JdbcClient jdbc, Uploads uploads, Clock clock) {
		this.jdbc = jdbc;
		this.uploads = uploads;
		this.clock = clock;
	}

	/** Keeps what an institution sent; the content lies on the disk already. */
	@Transactional
	public ExchangeFile keep(Call call, StoredFile file) {
		this.uploads.record(call.actor(), call.provider().region(), file);
		return insert(call, ExchangeFile.Kind.UPLOAD, file.id(), null);
	}

	/** Names a file that is written when it is fetched. */
	@Transactional
	public ExchangeFile announce(Call call, ExchangeFile.Kind kind) {
		return insert(call, kind, null, null);
	}

	/** Names the result of a comparison. */
	@Transactional
	public ExchangeFile announce(Call call, ReconciliationId compared) {
		return insert(call, ExchangeFile.Kind.RESULT, null, compared);
	}

	private ExchangeFile insert(Call call, ExchangeFile.Kind kind, FileId content, ReconciliationId compared) {
		String number = call.provider().region().code() + STAMP.format(call.at())
				+ "%010d".formatted(Math.floorMod(this.random.nextLong(), TAIL));
		ExchangeFile file = new ExchangeFile(number, kind, content, compared, call.at().plus(LIFE));
		this.jdbc
			.sql("insert into exchange_file (file_no, region, provider_id, kind, file_id, reconciliation_id, "
					+ "made_at, expires_at) values (?, ?, ?, ?, cast(? as uuid), cast(? as uuid), ?, ?)")
			.params(number, call.provider().region().code(), call.provider().id().value(), kind.name(),
					(content != null) ? content.value() : null, (compared != null) ? compared.value() : null, call.at(),
					file.expires())
			.update();
		return file;
	}

	/** The caller's own file, as long as it is good. */
	Optional<ExchangeFile> find(Call call, String number) {
		return this.jdbc.sql(
				"select kind, file_id, reconciliation_id, expires_at from exchange_file where file_no = ? and provider_id = ? "
						+ "and expires_at > ?")
			.params(number, call.provider().id().value(), call.at())
			.query((row, at) -> {
				UUID content = row.getObject("file_id", UUID.class);
				UUID compared = row.getObject("reconciliation_id", UUID.class);
				return new ExchangeFile(number, ExchangeFile.Kind.valueOf(row.getString("kind")),
						(content != null) ? new FileId(content) : null,
						(compared != null) ? new ReconciliationId(compared) : null,
						row.getObject("expires_at", OffsetDateTime.class));
			})
			.optional();
	}

	/** What the institution sent. */
	OpenedFile open(Call call, ExchangeFile upload) {
		return this.uploads.open(call.actor(), call.provider().region(), upload.content());
	}

	/** Forgets some files whose time is over; how many. */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
	@Transactional
	public int expire() {
		List<Expired> over = this.jdbc.sql("""
				select file_no, region, file_id from exchange_file where expires_at < ?
				 order by expires_at fetch first ? rows only""")
			.params(OffsetDateTime.now(this.clock), AT_ONCE)
			.query((row, at) -> new Expired(row.getString("file_no"), new Region(row.getString("region")),
					row.getObject("file_id", UUID.class)))
			.list();
		for (Expired one : over) {
			this.jdbc.sql("delete from exchange_file where file_no = ?").param(one.number()).update();
			if (one.content() != null) {
				this.uploads.forget(Actor.SYSTEM, one.region(), new FileId(one.content()));
			}
		}
		return over.size();
	}

	private record Expired(String number, Region region, UUID content) {

	}

}
