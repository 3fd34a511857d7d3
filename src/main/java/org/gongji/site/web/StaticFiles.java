package org.gongji.site.web;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves our own files and the WebJars under their folders alone, with their content in
 * the name. Were every address a possible file, as by default, each link on a page would
 * be looked for on the class path.
 */
@Configuration
class StaticFiles implements WebMvcConfigurer {

	private static final String[] FOLDERS = { "css", "js", "icons" };

	private static final Duration KEPT = Duration.ofDays(30);

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		for (String folder : FOLDERS) {
			kept(registry.addResourceHandler("/" + folder + "/**")
				.addResourceLocations("classpath:/static/" + folder + "/")).resourceChain(true)
				.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
		}
		kept(registry.addResourceHandler("/webjars/**").addResourceLocations("classpath:/META-INF/resources/webjars/"))
			.resourceChain(true);
	}

	private static ResourceHandlerRegistration kept(ResourceHandlerRegistration files) {
		return files.setCacheControl(CacheControl.maxAge(KEPT).cachePublic());
	}

}
