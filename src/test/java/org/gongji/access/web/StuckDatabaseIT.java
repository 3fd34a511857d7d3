package org.gongji.access.web;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.gongji.testing.OnPostgres;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A database that does not answer gives 503 within eight seconds, and all is well
 * afterwards.
 */
@OnPostgres
class StuckDatabaseIT {

	private static final Duration LIMIT = Duration.ofSeconds(8);

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private DataSource database;

	private HikariDataSource pool;

	private MockMvc pages;

	@BeforeEach
	void openPages() throws SQLException {
		this.pool = this.database.unwrap(HikariDataSource.class);
		this.pages = Visitors.pages(this.context);
	}

	@Test
	void noFreeConnection() throws Exception {
		List<Connection> taken = new ArrayList<>();
		try {
			for (int number = 0; number < this.pool.getMaximumPoolSize(); number++) {
				taken.add(this.pool.getConnection());
			}
			unavailable();
			programsAreToldInTheirProtocol();
		}
		finally {
			for (Connection connection : taken) {
				connection.close();
			}
		}
		assertThat(this.pages.perform(get("/sign-in")).andReturn().getResponse().getStatus()).isEqualTo(200);
	}

	@Test
	void statementThatWaitsForAnother() throws Exception {
		try (Connection other = this.pool.getConnection()) {
			other.setAutoCommit(false);
			try (Statement lock = other.createStatement()) {
				lock.execute("lock table app_user in access exclusive mode");
			}
			unavailable();
			other.rollback();
		}
	}

	private void programsAreToldInTheirProtocol() throws Exception {
		MockHttpServletResponse call = this.pages
			.perform(post("/fsi/api/rsfComIfsService/callService").header("x-tif-paasid", "somebody")
				.header("x-tif-nonce", "1")
				.header("x-tif-signature", "0")
				.content("{}"))
			.andReturn()
			.getResponse();
		assertThat(call.getStatus()).isEqualTo(200);
		assertThat(call.getContentAsString(StandardCharsets.UTF_8)).contains("\"infcode\":-1", "系统出错");
		MockHttpServletResponse token = this.pages
			.perform(post("/auth/oauth/token").param("username", "somebody").param("password", "wrong"))
			.andReturn()
			.getResponse();
		assertThat(token.getStatus()).isEqualTo(503);
		assertThat(token.getContentAsString()).contains("temporarily_unavailable");
	}

	private void unavailable() throws Exception {
		Instant start = Instant.now();
		MockHttpServletResponse answer = this.pages
			.perform(post("/sign-in").param("name", "someone").param("password", "wrong").with(csrf()))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(Duration.between(start, Instant.now())).isLessThan(LIMIT);
		assertThat(answer.getContentAsString()).contains("暂时不能用", answer.getHeader("X-Request-Id"));
	}

}
