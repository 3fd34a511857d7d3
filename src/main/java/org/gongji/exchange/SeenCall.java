package org.gongji.exchange;

import java.time.OffsetDateTime;

import org.gongji.provider.ProviderId;

/**
 * One call as it came and was answered, for who looks after the line: nobody's name or
 * number can be read in it. Request and answer are JSON, or a word for what is none.
 *
 * @param words why it was refused; empty where it was done
 */
public record SeenCall(ProviderId provider, OffsetDateTime at, String infno, String msgid, long millis, String words,
		String request, String answer) {

	public boolean done() {
		return this.words.isEmpty();
	}

}
