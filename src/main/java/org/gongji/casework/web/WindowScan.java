package org.gongji.casework.web;

import java.io.IOException;
import java.util.Optional;

import org.gongji.files.FileFault;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** Takes a scan that may be left out. */
@Component
class WindowScan {

	static final int MEGABYTE = 1024 * 1024;

	private final Uploads uploads;

	WindowScan(Uploads uploads) {
		this.uploads = uploads;
	}

	/**
	 * Null where nothing was chosen, or with words beside the field where it is not
	 * taken.
	 */
	StoredFile read(MultipartFile file, String field, Errors faults) throws IOException {
		byte[] content = (file != null) ? file.getBytes() : new byte[0];
		if (content.length == 0) {
			return null;
		}
		Optional<FileFault> fault = this.uploads.fault(content);
		fault.ifPresent((one) -> faults.rejectValue(field, one.messageKey()));
		return (fault.isEmpty() && !faults.hasErrors()) ? this.uploads.store(file.getOriginalFilename(), content)
				: null;
	}

	/** In MB. */
	long atMost() {
		return this.uploads.atMost() / MEGABYTE;
	}

}
