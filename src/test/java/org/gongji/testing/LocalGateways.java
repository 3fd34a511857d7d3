package org.gongji.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens both channels of a test's application: to a gateway for text messages and a mail
 * server on this machine, one of each for all tests.
 */
public final class LocalGateways implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	public static final SmsGateway SMS = SmsGateway.start();

	public static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

	static {
		MAIL.start();
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("gongji.notice.sms.url=" + SMS.url(), "gongji.notice.sms.key=test", "gongji.notice.sms.secret=secret",
					"spring.mail.host=127.0.0.1", "spring.mail.port=" + MAIL.getSmtp().getPort(),
					"gongji.notice.mail.from=no-reply@gongji.example")
			.applyTo(context);
	}

}
