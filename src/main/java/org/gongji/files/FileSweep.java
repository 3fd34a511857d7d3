package org.gongji.files;

import java.time.Clock;
import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sweeps away contents that no row names: those whose transaction did not come to its
 * end. A day is far longer than any transaction lasts.
 */
@Component
class FileSweep {

	private static final Duration GRACE = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final FileShelf shelf;

	private final Clock clock;

	FileSweep(JdbcClient jdbc, FileShelf shelf, Clock clock) {
		this.jdbc = jdbc;
		this.shelf = shelf;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
	int sweep() {
		int swept = 0;
		for (FileId id : this.shelf.olderThan(this.clock.instant().minus(GRACE))) {
			if (!named(id)) {
				this.shelf.drop(id);
				swept++;
			}
		}
		return swept;
	}

	private boolean named(FileId id) {
		return this.jdbc.sql("select count(*) from uploaded_file where id = ?")
			.param(id.value())
			.query(Long.class)
			.single() > 0;
	}

}
