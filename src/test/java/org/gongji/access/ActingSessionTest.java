package org.gongji.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.ActingSession.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

import static org.assertj.core.api.Assertions.assertThat;

/** For whom a session acts, from one request to the next. */
class ActingSessionTest {

	private static final Region REGION = new Region("530900");

	private final SignedIn clerk = new SignedIn(UUID.randomUUID(), "clerk", "C", Role.CLERK, "530900", null);

	private final Behalf window = new Behalf(UUID.randomUUID(), Behalf.Kind.WINDOW, UUID.randomUUID());

	private final Behalf helper = new Behalf(UUID.randomUUID(), Behalf.Kind.HELPER, UUID.randomUUID());

	private final MockHttpSession session = new MockHttpSession();

	private final CsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

	private final List<Behalf> ended = new ArrayList<>();

	private Instant now = Instant.parse("2026-11-22T01:00:00Z");

	private boolean open = true;

	private boolean lookOnly;

	private final ActingSession acting = acting();

	@Test
	void onPagesOfAMemberItIsThePerson() {
		begin(this.window);
		MockHttpServletRequest request = request("GET", "/my/statement");
		assertThat(look(request)).isEqualTo(Found.SOMEBODY);
		assertThat(Acting.in(request, Behalf.Kind.WINDOW)).isTrue();
		assertThat(Acting.in(request, Behalf.Kind.HELPER)).isFalse();
		SignedIn as = turn(request).as();
		assertThat(as).isEqualTo(
				new SignedIn(this.clerk.id(), "clerk", "C", Role.MEMBER, "530900", this.window.person(), this.window));
		assertThat(as.actor()).isEqualTo(new Actor("clerk", Role.CLERK, REGION, this.window));
	}

	@ParameterizedTest
	@CsvSource({ "/window", "/window/people", "/counter", "/bureau", "/preferences/security", "/mystery", "/" })
	void elsewhereItIsTheClerk(String path) {
		begin(this.window);
		MockHttpServletRequest request = request("POST", path);
		assertThat(look(request)).isEqualTo(Found.SOMEBODY);
		assertThat(Acting.in(request, Behalf.Kind.WINDOW)).isFalse();
		assertThat(turn(request).here()).isFalse();
	}

	@Test
	void theFirstPageAfterTheEndSaysSoOnce() {
		begin(this.window);
		this.open = false;
		assertThat(look(request("GET", "/window"))).isEqualTo(Found.NOBODY);
		MockHttpServletRequest request = request("POST", "/my/card/loss");
		assertThat(look(request)).isEqualTo(Found.OVER);
		assertThat(Acting.in(request, Behalf.Kind.WINDOW)).isFalse();
		assertThat(look(request("POST", "/my/card/loss"))).isEqualTo(Found.NOBODY);
	}

	@Test
	void idleSessionsActForNobody() {
		begin(this.window);
		for (int minute = 0; minute < 30; minute += 10) {
			this.now = this.now.plus(Duration.ofMinutes(10));
			assertThat(look(request("GET", "/my"))).isEqualTo(Found.SOMEBODY);
		}
		this.now = this.now.plus(ActingSession.IDLE);
		assertThat(look(request("GET", "/window"))).as("to the minute").isEqualTo(Found.SOMEBODY);
		this.now = this.now.plusMillis(1);
		assertThat(look(request("GET", "/my"))).isEqualTo(Found.OVER);
		assertThat(this.ended).containsExactly(this.window);
	}

	@Test
	void pagesOfTheClerkKeepNobodyWaitingActedFor() {
		begin(this.window);
		for (int minute = 0; minute < 20; minute += 5) {
			this.now = this.now.plus(Duration.ofMinutes(5));
			look(request("GET", "/window"));
		}
		assertThat(look(request("GET", "/my"))).isEqualTo(Found.OVER);
	}

	@ParameterizedTest
	@CsvSource({ "/my/code, CLOSED, CLOSED", "/my/card/pin/waive, CLOSED, CLOSED", "/my/messages, CLOSED, CLOSED",
			"/my/messages/settings, CLOSED, CLOSED", "/my/helpers/new, SOMEBODY, CLOSED",
			"/my/card/loss, SOMEBODY, SOMEBODY", "/my/%63ode, CLOSED, CLOSED" })
	void somePagesAreForThePersonAlone(String path, Found atTheWindow, Found forAHelper) {
		begin(this.window);
		assertThat(look(request("GET", path))).isEqualTo(atTheWindow);
		begin(this.helper);
		assertThat(look(request("POST", path))).isEqualTo(forAHelper);
	}

	@Test
	void whoMayLookSendsNothing() {
		begin(this.helper);
		this.lookOnly = true;
		assertThat(look(request("GET", "/my/family"))).isEqualTo(Found.SOMEBODY);
		assertThat(look(request("HEAD", "/my/family"))).isEqualTo(Found.SOMEBODY);
		for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
			assertThat(look(request(method, "/my/family"))).isEqualTo(Found.LOOK_ONLY);
		}
		assertThat(look(request("POST", "/sign-out"))).isEqualTo(Found.SOMEBODY);
	}

	@Test
	void eachTurnMakesAnotherTokenForForms() {
		String first = token();
		begin(this.window);
		String second = token();
		this.acting.end(this.clerk, request("POST", "/acting/end"), new MockHttpServletResponse());
		assertThat(List.of(first, second, token())).doesNotHaveDuplicates();
		assertThat(token()).as("the same for all pages until the next turn").isEqualTo(token());
		assertThat(this.acting.turned(request("GET", "/"))).isTrue();
	}

	@Test
	void endingTellsWhereToGoOnOnce() {
		begin(this.window);
		MockHttpServletResponse response = new MockHttpServletResponse();
		assertThat(this.acting.end(this.clerk, request("POST", "/acting/end"), response)).contains("/after");
		assertThat(this.acting.end(this.clerk, request("POST", "/acting/end"), response)).isEmpty();
		assertThat(look(request("GET", "/my"))).isEqualTo(Found.NOBODY);
		assertThat(this.ended).containsExactly(this.window);
	}

	private void begin(Behalf behalf) {
		this.acting.begin(behalf, request("POST", "/window"), new MockHttpServletResponse());
	}

	private Found look(MockHttpServletRequest request) {
		return this.acting.look(this.clerk, request, new MockHttpServletResponse());
	}

	private MockHttpServletRequest request(String method, String path) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.setSession(this.session);
		return request;
	}

	private String token() {
		return this.tokens.loadDeferredToken(request("GET", "/"), new MockHttpServletResponse()).get().getToken();
	}

	private static Acting.Turn turn(MockHttpServletRequest request) {
		return (Acting.Turn) request.getAttribute(Acting.class.getName() + ".turn");
	}

	private ActingSession acting() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("tokens", this.tokens);
		beans.addBean("proxies", new Proxies() {

			@Override
			public Optional<ActedFor> actedFor(Behalf behalf, SignedIn by) {
				return ActingSessionTest.this.open
						? Optional.of(new ActedFor(REGION, "张*", ActingSessionTest.this.lookOnly)) : Optional.empty();
			}

			@Override
			public String end(Behalf behalf, SignedIn by) {
				ActingSessionTest.this.ended.add(behalf);
				return "/after";
			}

		});
		Clock clock = new Clock() {

			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(java.time.ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return ActingSessionTest.this.now;
			}

		};
		return new ActingSession(beans.getBeanProvider(Proxies.class), beans.getBeanProvider(CsrfTokenRepository.class),
				clock);
	}

}
