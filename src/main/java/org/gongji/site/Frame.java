package org.gongji.site;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.gongji.access.Acting;
import org.gongji.access.MemberPages;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.money.Money;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the layout asks about the request it frames: the visitor's look, who is signed in,
 * the menu, the way back. Templates know it as {@code @frame}.
 */
@Component("frame")
public class Frame {

	private static final Set<String> OWN_SHEETS = Set.of("gongji", "dark");

	private final LookCookie looks;

	private final ObjectProvider<RegionNames> regionNames;

	private final List<String> sheets;

	Frame(LookCookie looks, ObjectProvider<RegionNames> regionNames) throws IOException {
		this.looks = looks;
		this.sheets = Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:/static/css/*.css"))
			.map(Resource::getFilename)
			.map((name) -> name.substring(0, name.length() - ".css".length()))
			.filter((name) -> !OWN_SHEETS.contains(name))
			.sorted()
			.toList();
		this.regionNames = regionNames;
	}

	public Look look() {
		return this.looks.read(request());
	}

	/** Who is signed in, or null. */
	public SignedIn who() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) ? signedIn : null;
	}

	/** Whom this session acts for, or null. */
	public Acting.Turn acting() {
		return Acting.now();
	}

	/** Whose pages these are: a member's also for a clerk who acts for one. */
	public Role role() {
		SignedIn seen = seen();
		return (seen != null) ? seen.role() : null;
	}

	/** The name of the region of whose pages these are, or null. */
	public String region() {
		SignedIn who = seen();
		RegionNames names = this.regionNames.getIfAvailable();
		return (who != null && who.region() != null && names != null) ? names.name(who.region(), locale()) : null;
	}

	/** The menu, without what is closed to who acts for somebody. */
	public List<MenuEntry> menu() {
		Acting.Turn turn = acting();
		return (turn != null && turn.here())
				? Menu.of(role()).stream().filter((entry) -> !MemberPages.closed(entry.path(), turn.kind())).toList()
				: Menu.of(role());
	}

	public String home() {
		return Menu.home(role());
	}

	/** Whether the entry is where the visitor is: the longest entry that leads here. */
	public boolean current(MenuEntry entry) {
		String path = path();
		Optional<MenuEntry> nearest = menu().stream()
			.filter((one) -> path.equals(one.path()) || (path + "/").startsWith(one.path() + "/"))
			.reduce((a, b) -> (b.path().length() > a.path().length()) ? b : a);
		return nearest.isPresent() && nearest.get().equals(entry);
	}

	/** The address of this page, to come back to it. */
	public String here() {
		HttpServletRequest request = request();
		String query = request.getQueryString();
		return ("GET".equals(request.getMethod()) && query != null) ? path() + "?" + query : path();
	}

	/** Style sheets of single rooms, by name. */
	public List<String> sheets() {
		return this.sheets;
	}

	/** The ids that describe a field, for {@code aria-describedby}; null for none. */
	public String describedBy(String id, boolean hint, boolean error) {
		String ids = (hint ? id + "-hint " : "") + (error ? id + "-error" : "");
		return ids.isEmpty() ? null : ids.strip();
	}

	/** Yuan with grouping and a true minus sign, such as {@code −1,234.50}. */
	public String yuan(Money money) {
		String plain = (money.isNegative() ? money.negated() : money).yuan();
		StringBuilder grouped = new StringBuilder(plain);
		for (int at = plain.length() - 6; at > 0; at -= 3) {
			grouped.insert(at, ',');
		}
		return (money.isNegative() ? "\u2212" : "") + grouped;
	}

	/** The number under which the log knows this request, or null. */
	public String reference() {
		Object reference = request().getAttribute("requestReference");
		return (reference != null) ? reference.toString() : null;
	}

	private SignedIn seen() {
		Acting.Turn turn = acting();
		return (turn != null && turn.here()) ? turn.as() : who();
	}

	private String path() {
		HttpServletRequest request = request();
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String uri = (failed != null) ? failed.toString() : request.getRequestURI();
		return uri.substring(request.getContextPath().length());
	}

	private Locale locale() {
		return look().language().locale();
	}

	private static HttpServletRequest request() {
		return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
	}

}
