package planted.shop;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows as a stream and leaves the statement open. */
class Drawer {

	private final JdbcClient jdbc;

	Drawer(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Long> coins() {
		return this.jdbc.sql("select fen from coin").query(Long.class).stream().sorted().toList();
	}

}
