package org.gongji.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.audit.Audit;
import org.gongji.files.FileProblem;
import org.gongji.files.PackedText;
import org.gongji.files.TextLines;
import org.gongji.files.UnreadableFile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads a file row by row and puts it aside, in the caller's transaction; memory does not
 * grow with the file.
 */
@Component
class ImportReading {

	/** More rows than any national file has. */
	static final int MOST_ROWS = 500_000;

	private final JdbcTemplate jdbc;

	private final ItemImports imports;

	private final ImportBooking booking;

	private final Audit audit;

	private final Clock clock;

	ImportReading(JdbcTemplate jdbc, ItemImports imports, ImportBooking booking, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.imports = imports;
		this.booking = booking;
		this.audit = audit;
		this.clock = clock;
	}

	void read(ItemImport fresh, Catalogue.Upload upload, Actor actor) {
		this.imports.insert(fresh);
		ImportStaging staging = new ImportStaging(this.jdbc, fresh.id());
		int rows = rows(fresh.kind(), upload, staging);
		boolean stopped = staging.full();
		int errors = staging.finish();
		this.imports.counted(fresh.id(), rows, errors, stopped, this.booking.compare(fresh.id()));
		this.audit.write(actor, "catalogue.import.upload", fresh.region(), Catalogue.SUBJECT, fresh.key(),
				Map.of("kind", fresh.kind().name(), "file", fresh.fileHash(), "rows", String.valueOf(rows), "errors",
						String.valueOf(errors)));
	}

	private int rows(ImportKind kind, Catalogue.Upload upload, ImportStaging staging) {
		RowReader reader = new RowReader(kind, LocalDate.now(this.clock));
		try (InputStream packed = upload.bytes().open(); InputStream text = PackedText.open(packed, upload.size())) {
			TextLines lines = new TextLines(text);
			while (!staging.full() && lines.next()) {
				if (lines.number() > MOST_ROWS) {
					throw new UnreadableUpload(FileProblem.TOO_LARGE);
				}
				row(lines, reader, staging);
			}
			return lines.number();
		}
		catch (UnreadableFile ex) {
			throw new UnreadableUpload(ex.problem());
		}
		catch (IOException ex) {
			throw new IllegalStateException("The upload could not be read", ex);
		}
	}

	private static void row(TextLines lines, RowReader reader, ImportStaging staging) {
		if (lines.overlong()) {
			staging.add(List.of(RowError.of(lines.number(), "catalogue.import.OVERLONG_ROW")));
			return;
		}
		RowReader.Outcome outcome = reader.read(lines.number(), lines.text());
		if (outcome instanceof RowReader.Good good) {
			staging.add(good.draft());
		}
		else if (outcome instanceof RowReader.Bad bad) {
			staging.add(bad.errors());
		}
	}

}
