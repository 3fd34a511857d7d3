package org.gongji;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.testing.JavaProgram;
import org.gongji.testing.Somebody;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The subcommand {@code check-books} as an operator calls it: beside a running server,
 * after it, and after someone changed a balance by hand.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CheckBooksIT {

	private static final Path HOME = Path.of("target", "homes", "books-" + UUID.randomUUID()).toAbsolutePath();

	private static ConfigurableApplicationContext server;

	@BeforeAll
	static void someoneHasMoney() {
		server = new SpringApplicationBuilder(Gongji.class, Somebody.class, Town.class).web(WebApplicationType.NONE)
			.run("--gongji.home=" + HOME, "--gongji.audit.sealing=false");
		server.getBean(Town.class).personWith(new Region("530900"), "12.34");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	@Order(1)
	void saysThatTheFileIsInUse() throws Exception {
		Said said = checkBooks(HOME);
		assertThat(said.exit()).isEqualTo(1);
		assertThat(said.lines()).singleElement().asString().contains("is in use", "stop the server");
	}

	@Test
	@Order(2)
	void findsBalancedBooksOnceTheServerHasStopped() throws Exception {
		server.close();
		Said said = checkBooks(HOME, "--spring.profiles.active=demo");
		assertThat(said.lines()).last().isEqualTo("books balanced");
		assertThat(said.lines()).first().asString().contains("0 records sealed, 1 waiting");
		assertThat(said.exit()).isZero();
		assertThat(HOME.resolve("demo.json")).doesNotExist();
	}

	@Test
	@Order(3)
	void takesADirectoryFromWhereOneStands() throws Exception {
		Said said = checkBooks(Path.of("").toAbsolutePath().relativize(HOME));
		assertThat(said.lines()).last().isEqualTo("books balanced");
		assertThat(said.exit()).isZero();
	}

	@Test
	@Order(4)
	void namesTheBalanceThatSomeoneChanged() throws Exception {
		change("update personal_account set available_fen = available_fen + 1");
		Said said = checkBooks(HOME);
		assertThat(said.exit()).isEqualTo(1);
		assertThat(said.lines()).last().asString().contains("region 530900", "12.35", "12.34");
		change("update personal_account set available_fen = available_fen - 1");
	}

	@Test
	@Order(5)
	void namesTheSealThatDoesNotFit() throws Exception {
		change("insert into audit_seal (seq, audit_id, hash) select 1, id, '" + "a".repeat(64)
				+ "' from audit_record fetch first 1 rows only");
		Said said = checkBooks(HOME);
		assertThat(said.exit()).isEqualTo(1);
		assertThat(said.lines()).last().asString().contains("seal 1", "CHANGED_OR_MOVED");
	}

	@Test
	@Order(6)
	void doesNotTakeAnEmptyDirectoryForBalancedBooks() throws Exception {
		Path empty = HOME.resolveSibling("empty-" + UUID.randomUUID());
		Said said = checkBooks(empty);
		assertThat(said.exit()).isEqualTo(1);
		assertThat(said.lines()).singleElement().asString().contains("no database");
		assertThat(empty).doesNotExist();
	}

	private static Said checkBooks(Path home, String... more) throws InterruptedException {
		List<String> args = new ArrayList<>(List.of("check-books", "--gongji.home=" + home));
		args.addAll(List.of(more));
		try (JavaProgram program = JavaProgram.start(Gongji.class, args)) {
			int exit = program.exit();
			return new Said(exit, program.lines());
		}
	}

	private static void change(String sql) throws Exception {
		try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + HOME.resolve("gongji")
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0", "", "");
				Statement statement = connection.createStatement()) {
			assertThat(statement.executeUpdate(sql)).isPositive();
		}
	}

	private record Said(int exit, List<String> lines) {

	}

}
