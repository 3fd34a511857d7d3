package org.gongji.family.web;

import org.springframework.web.multipart.MultipartFile;

/** The two identity papers as pictures or scans. */
record PapersForm(MultipartFile ownerId, MultipartFile familyId) {

	static PapersForm empty() {
		return new PapersForm(null, null);
	}

}
