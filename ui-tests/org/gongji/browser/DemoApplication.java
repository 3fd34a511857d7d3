package org.gongji.browser;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.UUID;

import org.gongji.Gongji;
import org.gongji.testing.Somebody;
import org.gongji.testing.Town;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The one running demo that all browser tests of this JVM share. Its gateways for
 * text messages and mail are never reached.
 */
public final class DemoApplication {

	private static ConfigurableApplicationContext context;

	private DemoApplication() {
	}

	/** Where it answers, without a slash at the end. */
	public static synchronized String address() {
		return "http://localhost:" + context().getEnvironment().getProperty("local.server.port");
	}

	/** Its beans, for a test that looks behind the page. */
	public static synchronized ConfigurableApplicationContext context() {
		if (context == null) {
			TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of("Asia/Shanghai")));
			Path home = Path.of("target", "homes", "browser-" + UUID.randomUUID()).toAbsolutePath();
			context = new SpringApplicationBuilder(Gongji.class).profiles("demo")
				.run("--server.port=0", "--gongji.home=" + home, "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
						+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=4000",
						"--spring.datasource.username=sa", "--spring.datasource.hikari.max-lifetime=0", "--gongji.notice.sms.url=http://localhost:1/",
						"--gongji.notice.sms.key=demo", "--gongji.notice.sms.secret=demo", "--spring.mail.host=localhost",
						"--spring.mail.port=1", "--gongji.notice.mail.from=demo@gongji.example");
		}
		return context;
	}

	/** Makes the people and things that a journey needs. */
	public static synchronized Town town() {
		GenericApplicationContext beans = (GenericApplicationContext) context();
		if (!beans.containsBean("journeyTown")) {
			beans.registerBean("journeySomebody", Somebody.class);
			beans.registerBean("journeyTown", Town.class);
		}
		return beans.getBean("journeyTown", Town.class);
	}

}
