package org.gongji.catalogue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.testing.Bench;
import org.gongji.testing.OnPostgres;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How fast 100,000 rows of 1301 come into the catalogue, from the bytes to the booking,
 * beside a bare loop that parses and inserts the same rows.
 */
@Tag("bench")
@OnPostgres
class ImportBenchIT {

	private static final int ROWS = 100_000;

	private static final int BATCH = 1000;

	private static final Region LINCANG = new Region("530900");

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private DataSource dataSource;

	@Test
	void aHundredThousandRows() throws IOException, SQLException {
		Assumptions.assumeTrue(Bench.wanted("import.100k"));
		through(file("warm"));
		bare(file("warm"));
		long floor = 0;
		long figure = 0;
		for (int round = 0; round < 3; round++) {
			floor = Math.max(floor, bare(file("bare" + round)));
			figure = Math.max(figure, through(file("run" + round)));
		}
		Bench.report("import.100k", figure, "rows_per_s", floor);
	}

	private long through(byte[] file) throws IOException {
		long start = System.nanoTime();
		ItemImport booked = this.catalogue.load(
				new Catalogue.Upload("bench.txt", file.length, () -> new ByteArrayInputStream(file)), ImportKind.DRUGS,
				LINCANG, Actor.SYSTEM);
		long taken = System.nanoTime() - start;
		assertThat(booked.booked()).isTrue();
		assertThat(booked.added()).isEqualTo(ROWS);
		return perSecond(taken);
	}

	private long bare(byte[] file) throws IOException, SQLException {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("drop table if exists bench_item");
			statement.execute("create table bench_item (like item including all)");
			connection.setAutoCommit(false);
			long start = System.nanoTime();
			insert(connection, file);
			connection.commit();
			long taken = System.nanoTime() - start;
			connection.setAutoCommit(true);
			statement.execute("drop table bench_item");
			return perSecond(taken);
		}
	}

	private static void insert(Connection connection, byte[] file) throws IOException, SQLException {
		try (PreparedStatement row = connection.prepareStatement("""
				insert into bench_item (id, code, national_code, in_national_system, name, specification, category,
				    item_class, maker, approval_number, over_the_counter, valid_from, valid_to)
				values (?, ?, ?, true, ?, ?, 'DRUG', ?, ?, ?, ?, ?, ?)""");
				BufferedReader lines = new BufferedReader(
						new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8))) {
			int count = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				String[] fields = line.split("\t", -1);
				row.setObject(1, ItemId.fresh().value());
				row.setString(2, fields[0]);
				row.setString(3, fields[0]);
				row.setString(4, fields[7]);
				row.setString(5, fields[16]);
				row.setString(6, "甲".equals(fields[91]) ? "A" : "B");
				row.setString(7, fields[53]);
				row.setString(8, fields[61]);
				row.setBoolean(9, fields[28].contains("非处方"));
				row.setDate(10, Date.valueOf(fields[36].substring(0, 10)));
				row.setDate(11, Date.valueOf(fields[37]));
				row.addBatch();
				if (++count % BATCH == 0) {
					row.executeBatch();
				}
			}
			row.executeBatch();
		}
	}

	private static byte[] file(String name) {
		String mark = String.format("%04d", Math.floorMod(name.hashCode(), 10_000)) + ImportFiles.digits(8);
		StringBuilder rows = new StringBuilder(ROWS * 250);
		for (int i = 0; i < ROWS; i++) {
			rows.append(ImportFiles.drug("X" + mark + String.format("%010d", i), "测试片" + i)).append('\n');
		}
		return rows.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static long perSecond(long nanos) {
		return ROWS * 1_000_000_000L / nanos;
	}

}
