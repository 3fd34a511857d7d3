package org.gongji.files;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of the public page of a paper: below {@code gongji.address} where the
 * installation has set it, else below the address of the request.
 */
@Component
class PaperAddress {

	private static final String PAGE = "/verify/";

	private final String given;

	PaperAddress(@Value("${gongji.address:}") String given) {
		this.given = given.replaceAll("/+$", "");
	}

	String of(PaperCode code) {
		return base() + PAGE + code;
	}

	private String base() {
		if (!this.given.isEmpty()) {
			return this.given;
		}
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? ServletUriComponentsBuilder.fromContextPath(request.getRequest()).build().toUriString() : "";
	}

}
