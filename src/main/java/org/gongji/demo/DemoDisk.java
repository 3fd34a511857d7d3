package org.gongji.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets H2 gather what is committed for a second while the demo is made: thousands of
 * commits need not each wait for the disk, since a start that was interrupted is made
 * again. Connections opened later ask for the disk at each commit by their address.
 */
@Component
@Profile("demo")
class DemoDisk {

	private final JdbcClient jdbc;

	private final boolean h2;

	DemoDisk(JdbcClient jdbc, @Value("${spring.datasource.url}") String url) {
		this.jdbc = jdbc;
		this.h2 = url.startsWith("jdbc:h2:file:");
	}

	void later() {
		write(1000);
	}

	/** From now on as always: nothing is acknowledged before it is on the disk. */
	void atOnce() {
		write(0);
		if (this.h2) {
			this.jdbc.sql("checkpoint sync").update();
		}
	}

	private void write(int delay) {
		if (this.h2) {
			this.jdbc.sql("set write_delay " + delay).update();
		}
	}

}
