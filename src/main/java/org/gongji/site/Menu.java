package org.gongji.site;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.gongji.access.Role;

/**
 * What each role finds in its menu, in order; the first entry is the role's home. A phone
 * shows a member's first four in the bar below.
 */
public final class Menu {

	private static final List<MenuEntry> PUBLIC = List.of(new MenuEntry("/", "site.menu.start", "home"),
			new MenuEntry("/check", "site.menu.check", "search"),
			new MenuEntry("/calculator", "site.menu.calculator", "scales"),
			new MenuEntry("/rules", "site.menu.rules", "book"));

	private static final List<MenuEntry> TILL = List.of(new MenuEntry("/counter", "site.menu.counter", "scan"),
			new MenuEntry("/counter/today", "site.menu.today", "list"),
			new MenuEntry("/counter/reconcile", "site.menu.reconcile", "scales"));

	private static final Map<Role, List<MenuEntry>> BY_ROLE = new EnumMap<>(Map.of(
	// @formatter:off
			Role.MEMBER, List.of(new MenuEntry("/my", "site.menu.my", "wallet"),
					new MenuEntry("/my/code", "site.menu.code", "qr"),
					new MenuEntry("/my/statement", "site.menu.statement", "statement"),
					new MenuEntry("/my/family", "site.menu.family", "family"),
					new MenuEntry("/my/card", "site.menu.card", "card"),
					new MenuEntry("/my/messages", "site.menu.messages", "bell")),
			Role.PHARMACY, TILL,
			Role.HOSPITAL, TILL,
			Role.CLERK, List.of(new MenuEntry("/window", "site.menu.window", "list"),
					new MenuEntry("/window/cases", "site.menu.cases", "tray"),
					new MenuEntry("/window/people", "site.menu.people", "person"),
					new MenuEntry("/window/services", "site.menu.services", "statement"),
					new MenuEntry("/window/letters", "site.menu.letters", "key")),
			Role.BUREAU, List.of(new MenuEntry("/bureau", "site.menu.bureau", "scales"),
					new MenuEntry("/bureau/people", "site.menu.people", "person"),
					new MenuEntry("/bureau/declarations", "site.menu.declarations", "statement"),
					new MenuEntry("/bureau/items", "site.menu.items", "pill"),
					new MenuEntry("/bureau/parameters", "site.menu.parameters", "settings"),
					new MenuEntry("/bureau/messages", "site.menu.messages", "bell")),
			Role.AUDITOR, List.of(new MenuEntry("/audit", "site.menu.audit", "shield"),
					new MenuEntry("/audit/parameters", "site.menu.parameters", "settings"),
					new MenuEntry("/audit/clearing/sheets", "site.menu.sheets", "building"),
					new MenuEntry("/audit/months", "site.menu.months", "calendar")),
			Role.ADMIN, List.of(new MenuEntry("/admin", "site.menu.admin", "people"),
					new MenuEntry("/admin/institutions", "site.menu.institutions", "building"))
	// @formatter:on
	));

	private Menu() {
	}

	/** The menu of a role, or of a visitor who is not signed in (null). */
	public static List<MenuEntry> of(Role role) {
		return (role != null) ? BY_ROLE.get(role) : PUBLIC;
	}

	/** Where a role starts. */
	public static String home(Role role) {
		return of(role).get(0).path();
	}

}
