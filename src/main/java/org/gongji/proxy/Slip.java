package org.gongji.proxy;

import java.time.Instant;

import org.gongji.access.Region;
import org.gongji.files.FileId;
import org.gongji.person.CertificateKind;
import org.gongji.person.PersonId;

/**
 * One service at the window (窗口代办单): who served whom, which certificate was seen, and
 * what became of the form. Times that have not come are null, and so are the files.
 */
public record Slip(SlipId id, Region region, String reference, PersonId person, String maskedName, String clerk,
		String clerkTitle, CertificateKind certificateSeen, boolean wholeNumber, SlipState state, Instant openedAt,
		Instant endedAt, Instant closedAt, int prints, Integer printedActs, FileId form, FileId scan, int acts) {

	/** Whether the paper that was printed last lists everything that was done. */
	public boolean printIsWhole() {
		return this.printedActs != null && this.printedActs == this.acts;
	}

	public boolean open() {
		return this.state == SlipState.OPEN;
	}

	/** Whether the signed form is what is missing. */
	public boolean toSign() {
		return this.state == SlipState.ENDED;
	}

}
