package org.gongji.rules;

import java.util.Objects;

/**
 * Where a value stands: the document, its article, and what kind of source that is. The
 * article is empty where the document is silent, the basis (R-xx, OQ-xx) where the words
 * alone decide.
 */
public record Citation(String document, String article, SourceKind kind, String basis) {

	public Citation {
		Objects.requireNonNull(document, "document");
		Objects.requireNonNull(article, "article");
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(basis, "basis");
	}

	/**
	 * Document and article as one says them aloud, without the basis, which stands on the
	 * rule's own page.
	 */
	public String spoken() {
		return SpokenCitation.of(this.document, this.article);
	}

	/** Document, article and basis in one line, as a receipt prints them. */
	public String text() {
		StringBuilder text = new StringBuilder(this.document);
		if (!this.article.isEmpty()) {
			text.append(' ').append(this.article);
		}
		if (!this.basis.isEmpty()) {
			text.append("（").append(this.basis).append('）');
		}
		return text.toString();
	}

}
