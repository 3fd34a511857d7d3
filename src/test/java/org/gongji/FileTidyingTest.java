package org.gongji;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The H2 file, after many small commits. */
class FileTidyingTest {

	private static final int COMMITS = 600;

	@TempDir
	Path dir;

	@Test
	void partsThatAreHardlyUsedAreGathered() throws SQLException {
		String url = "jdbc:h2:file:" + this.dir.resolve("file").toAbsolutePath() + ";WRITE_DELAY=0";
		try (Connection connection = DriverManager.getConnection(url)) {
			commit(connection);
			int before = FileTidying.store(connection).getFileStore().getChunksFillRate();
			assertThat(before).isLessThan(20);
			FileTidying.store(connection).setRetentionTime(0);
			while (FileTidying.gather(connection)) {
				FileTidying.store(connection).commit();
			}
			assertThat(FileTidying.store(connection).getFileStore().getChunksFillRate()).isGreaterThan(2 * before);
			assertThat(rows(connection)).isEqualTo(COMMITS);
		}
	}

	private static void commit(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("create table word (id uuid primary key, number bigint, text varchar(100))");
			statement.execute("create index word_number on word (number)");
		}
		try (PreparedStatement insert = connection
			.prepareStatement("insert into word values (random_uuid(), ?, 'a word like any other')")) {
			for (int number = 0; number < COMMITS; number++) {
				insert.setLong(1, number * 7919L % COMMITS);
				insert.executeUpdate();
			}
		}
	}

	private static long rows(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from word")) {
			row.next();
			return row.getLong(1);
		}
	}

}
