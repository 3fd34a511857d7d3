package org.gongji.catalogue.web;

import org.springframework.web.multipart.MultipartFile;

/** What the bureau sends in: which kind of file, and the file. */
class ImportForm {

	private String kind = "";

	private MultipartFile file;

	public String getKind() {
		return this.kind;
	}

	public void setKind(String kind) {
		this.kind = kind;
	}

	public MultipartFile getFile() {
		return this.file;
	}

	public void setFile(MultipartFile file) {
		this.file = file;
	}

}
