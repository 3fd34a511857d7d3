package org.gongji.family;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.notice.Argument;
import org.gongji.notice.Channel;
import org.gongji.notice.DirectText;
import org.gongji.notice.DirectTexts;
import org.gongji.notice.NoticeKind;

import org.springframework.stereotype.Component;

/** The text with the code by which a relative confirms, made when it is sent. */
@Component
class CodeTexts implements DirectTexts {

	static final NoticeKind CODE = new NoticeKind("family-code", "family.message.code.", Set.of(Channel.SMS));

	private final ConfirmationCodes codes;

	private final RelativePhones phones;

	CodeTexts(ConfirmationCodes codes, RelativePhones phones) {
		this.codes = codes;
		this.phones = phones;
	}

	@Override
	public List<NoticeKind> kinds() {
		return List.of(CODE);
	}

	@Override
	public Optional<DirectText> of(UUID delivery, Instant now) {
		return this.codes.texted(delivery)
			.flatMap((texted) -> this.phones.of(texted.proposal())
				.map((number) -> new DirectText(number,
						List.of(new Argument.Word("family.owner." + texted.proposal().relation().name()),
								new Argument.Reference(texted.code())))));
	}

}
