package org.gongji.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * For whom this request acts (代办), as it was found out before the page was reached. The
 * session remembers it ({@link ActingSession}); here the pages ask.
 */
@Component("acting")
public class Acting {

	private static final String TURN = Acting.class.getName() + ".turn";

	/**
	 * Whom the request acts for, or null; also told on pages that are not the person's.
	 */
	public static Turn now() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return (request != null) ? (Turn) request.getAttribute(TURN, RequestAttributes.SCOPE_REQUEST) : null;
	}

	/** Whether the request works in a person's pages in this way. */
	public static boolean in(HttpServletRequest request, Behalf.Kind kind) {
		return request.getAttribute(TURN) instanceof Turn turn && turn.here() && turn.kind() == kind;
	}

	static void set(HttpServletRequest request, Turn turn) {
		request.setAttribute(TURN, turn);
	}

	/** What {@link CurrentUser} hands to a controller for the given principal. */
	public SignedIn as(Object principal) {
		Turn turn = now();
		if (turn != null && turn.here()) {
			return turn.as();
		}
		return (principal instanceof SignedIn me) ? me : null;
	}

	/**
	 * One request that acts: as whom, how the person is shown, and whether it is one of
	 * the person's own pages.
	 */
	public record Turn(SignedIn as, String shownName, boolean here) {

		public Behalf.Kind kind() {
			return this.as.behalf().kind();
		}

	}

}
