package org.gongji;

import java.time.Clock;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/**
 * Starts the product. The business day is that of Shanghai, whatever the machine says.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Modulithic(systemName = "Gongji", sharedModules = { "money" })
public class Gongji {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	public static void main(String[] args) {
		TimeZone.setDefault(TimeZone.getTimeZone(SHANGHAI));
		OptionalInt exit = Commands.run(args, Clock.system(SHANGHAI));
		if (exit.isPresent()) {
			System.exit(exit.getAsInt());
		}
		SpringApplication program = new SpringApplication(Gongji.class);
		program.addInitializers(new Home(), new StartChecks());
		program.run(args);
	}

	@Bean
	Clock clock() {
		return Clock.system(SHANGHAI);
	}

}
