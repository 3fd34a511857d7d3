package org.gongji.site;

import java.util.Set;

import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.stereotype.Component;

/** What the site adds to its templates as they are written out. */
@Component
class SiteDialect implements IPostProcessorDialect {

	private static final int LAST = 1000;

	@Override
	public String getName() {
		return "Gongji";
	}

	@Override
	public int getDialectPostProcessorPrecedence() {
		return LAST;
	}

	@Override
	public Set<IPostProcessor> getPostProcessors() {
		return Set.of(new PostProcessor(TemplateMode.HTML, PageFinish.class, LAST));
	}

}
