package org.gongji.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The pages of a member, and those of them that are for the member alone, also where
 * somebody acts for them (不能代办的页面).
 */
public final class MemberPages {

	private static final PathPattern ALL = parse("/my/**");

	/**
	 * Codes pay at a till without anybody looking again; a PIN is a secret; messages tell
	 * the person what was done in their name, so nobody else reads them away or turns
	 * them off.
	 */
	private static final List<PathPattern> CLOSED = Stream
		.of("/my/code/**", "/my/codes/{id:(?!new$).+}", "/my/card/pin/**", "/my/messages/**")
		.map(MemberPages::parse)
		.toList();

	/**
	 * Whom else the person trusts, and with what, is decided by nobody whom they trusted,
	 * and money leaves for good only by the person's own word; at the window they decide
	 * themselves.
	 */
	private static final Map<Behalf.Kind, List<PathPattern>> CLOSED_TO = new EnumMap<>(Map.of(Behalf.Kind.HELPER,
			Stream
				.of("/my/helpers/**", "/my/codes/**", "/my/card/found", "/my/phone/**", "/my/cases/new/**",
						"/my/cases/{id}/account", "/my/cases/{id}/withdraw")
				.map(MemberPages::parse)
				.toList(),
			Behalf.Kind.WINDOW, List.of()));

	private MemberPages() {
	}

	static boolean has(HttpServletRequest request) {
		return ALL.matches(path(request));
	}

	static boolean closed(HttpServletRequest request, Behalf.Kind kind) {
		return closed(path(request), kind);
	}

	/** Whether who acts in this way finds the page closed. */
	public static boolean closed(String path, Behalf.Kind kind) {
		return closed(PathContainer.parsePath(path), kind);
	}

	private static boolean closed(PathContainer path, Behalf.Kind kind) {
		return Stream.concat(CLOSED.stream(), CLOSED_TO.get(kind).stream()).anyMatch((one) -> one.matches(path));
	}

	private static PathContainer path(HttpServletRequest request) {
		return PathContainer.parsePath(request.getRequestURI().substring(request.getContextPath().length()));
	}

	private static PathPattern parse(String pattern) {
		return PathPatternParser.defaultInstance.parse(pattern);
	}

}
