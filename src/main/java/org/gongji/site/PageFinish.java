package org.gongji.site;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IDocType;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;

import org.springframework.validation.BindingResult;

/**
 * Finishes a page as it is written out: the document type that pages framed by the layout
 * lack, and "Error:" before the title of a refused form, so that who hears the page knows
 * first.
 */
public class PageFinish extends AbstractTemplateHandler {

	private ITemplateContext context;

	private boolean started;

	private boolean inTitle;

	private boolean done;

	@Override
	public void setContext(ITemplateContext context) {
		super.setContext(context);
		this.context = context;
	}

	@Override
	public void handleDocType(IDocType docType) {
		this.started = true;
		super.handleDocType(docType);
	}

	@Override
	public void handleOpenElement(IOpenElementTag tag) {
		if (!this.started && "html".equals(tag.getElementCompleteName())) {
			super.handleDocType(this.context.getModelFactory().createHTML5DocType());
		}
		this.started = true;
		this.inTitle = !this.done && "title".equals(tag.getElementCompleteName());
		super.handleOpenElement(tag);
	}

	@Override
	public void handleText(IText text) {
		if (this.inTitle && refused()) {
			String word = this.context.getMessage(PageFinish.class, "site.error.word", new Object[0], true);
			super.handleText(this.context.getModelFactory().createText(word + " " + text.getText()));
		}
		else {
			super.handleText(text);
		}
		this.done = this.done || this.inTitle;
		this.inTitle = false;
	}

	private boolean refused() {
		return this.context.getVariableNames()
			.stream()
			.filter((name) -> name.startsWith(BindingResult.MODEL_KEY_PREFIX))
			.anyMatch((name) -> this.context.getVariable(name) instanceof BindingResult result && result.hasErrors());
	}

}
