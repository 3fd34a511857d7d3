package org.gongji.notice;

import java.nio.charset.StandardCharsets;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends mail by SMTP. The Message-ID is made from the letter's id and is the same at
 * every attempt.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailCarrier implements Carrier {

	private static final int REFUSED_FOR_GOOD = 500;

	private final JavaMailSender mail;

	private final String from;

	private final String domain;

	MailCarrier(JavaMailSender mail, @Value("${gongji.notice.mail.from:}") String from) {
		EmailAddress sender = EmailAddress.read(from)
			.orElseThrow(() -> new IllegalStateException(
					"spring.mail.host is set, so gongji.notice.mail.from must name the sender's address"));
		this.mail = mail;
		this.from = sender.text();
		this.domain = this.from.substring(this.from.indexOf('@') + 1);
	}

	@Override
	public Channel channel() {
		return Channel.EMAIL;
	}

	@Override
	public Carried carry(Letter letter) {
		try {
			this.mail.send(message(letter));
			return new Carried.Accepted();
		}
		catch (MailAuthenticationException ex) {
			return new Carried.Later(Problem.of(Problem.Reason.NOT_ADMITTED));
		}
		catch (MailSendException ex) {
			return ex.getMessageExceptions().length > 0 ? judge(ex.getMessageExceptions()[0]) : judge(ex.getCause());
		}
		catch (MessagingException | MailException ex) {
			return new Carried.Later(Problem.of(Problem.Reason.NOT_REACHED));
		}
	}

	private MimeMessage message(Letter letter) throws MessagingException {
		MimeMessage message = this.mail.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
		helper.setFrom(this.from);
		helper.setTo(letter.to());
		helper.setSubject(letter.subject());
		helper.setText(letter.text());
		message.setHeader("Message-ID", "<" + letter.id() + "@" + this.domain + ">");
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

	private static Carried judge(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = next(cause)) {
			if (cause instanceof AuthenticationFailedException) {
				return new Carried.Later(Problem.of(Problem.Reason.NOT_ADMITTED));
			}
			if (cause instanceof SMTPSenderFailedException refused) {
				return new Carried.Later(new Problem(Problem.Reason.NOT_ADMITTED, refused.getReturnCode()));
			}
			if (cause instanceof SMTPAddressFailedException refused) {
				return judge(refused.getReturnCode());
			}
			if (cause instanceof SMTPSendFailedException refused && refused.getNextException() == null) {
				return judge(refused.getReturnCode());
			}
		}
		return new Carried.Later(Problem.of(Problem.Reason.NOT_REACHED));
	}

	private static Throwable next(Throwable thrown) {
		return (thrown instanceof SendFailedException failed && failed.getNextException() != null)
				? failed.getNextException() : thrown.getCause();
	}

	private static Carried judge(int code) {
		return (code >= REFUSED_FOR_GOOD) ? new Carried.Never(new Problem(Problem.Reason.REFUSED, code))
				: new Carried.Later(new Problem(Problem.Reason.PUT_OFF, Math.max(code, 0)));
	}

}
