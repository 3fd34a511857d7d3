package org.gongji.notice;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.gongji.access.Region;
import org.gongji.access.SignedIn;

/**
 * Something to be told to one person or office (消息): a kind, what stands in its places,
 * and the page that says more (null for none). The recipient is whom a sign-in acts for,
 * or the sign-in itself where it acts for nobody.
 */
public record Notice(NoticeKind kind, UUID recipient, Region region, String link, List<Argument> arguments) {

	private static final Pattern LINK = Pattern.compile("/[A-Za-z0-9/-]{1,199}");

	public Notice {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(recipient, "recipient");
		Objects.requireNonNull(region, "region");
		arguments = List.copyOf(arguments);
		if (link != null && !LINK.matcher(link).matches()) {
			throw new IllegalArgumentException("A message leads to a page of this program");
		}
	}

	/** Whose messages this sign-in reads. */
	public static UUID recipient(SignedIn me) {
		return (me.holder() != null) ? me.holder() : me.id();
	}

}
