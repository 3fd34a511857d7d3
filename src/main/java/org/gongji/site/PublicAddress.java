package org.gongji.site;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of a page as a paper names it: below {@code gongji.address} where the
 * installation has set it, else below the address of the request. Templates know it as
 * {@code @publicAddress}.
 */
@Component
public class PublicAddress {

	private final String given;

	PublicAddress(@Value("${gongji.address:}") String given) {
		this.given = given.replaceAll("/+$", "");
	}

	/** The whole address of a path, which begins with a slash. */
	public String of(String path) {
		return base() + path;
	}

	private String base() {
		if (!this.given.isEmpty()) {
			return this.given;
		}
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? ServletUriComponentsBuilder.fromContextPath(request.getRequest()).build().toUriString() : "";
	}

}
