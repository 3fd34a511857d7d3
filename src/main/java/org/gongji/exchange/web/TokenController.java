package org.gongji.exchange.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.gongji.exchange.Tokens;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The token address: an institution sends its code and its secret, as client or as user,
 * and gets a token for a day.
 */
@RestController
class TokenController {

	static final String ADDRESS = "/auth/oauth/token";

	private static final String BASIC = "basic ";

	private final Tokens tokens;

	TokenController(Tokens tokens) {
		this.tokens = tokens;
	}

	@PostMapping(ADDRESS)
	ResponseEntity<Map<String, Object>> token(@RequestParam(defaultValue = "") String username,
			@RequestParam(defaultValue = "") String password,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization) {
		Optional<String> token = this.tokens.issue(username, password).or(() -> byClient(authorization));
		Map<String, Object> answer = new LinkedHashMap<>();
		if (token.isEmpty()) {
			answer.put("error", "invalid_client");
			return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(answer);
		}
		answer.put("access_token", token.get());
		answer.put("token_type", "bearer");
		answer.put("expires_in", Tokens.LIFE.toSeconds());
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
	}

	private Optional<String> byClient(String authorization) {
		if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
			return Optional.empty();
		}
		try {
			String client = new String(Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip()),
					StandardCharsets.UTF_8);
			int colon = client.indexOf(':');
			return (colon < 0) ? Optional.empty()
					: this.tokens.issue(client.substring(0, colon), client.substring(colon + 1));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
