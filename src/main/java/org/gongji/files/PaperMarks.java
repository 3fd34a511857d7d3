package org.gongji.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Base64;

import javax.imageio.ImageIO;

import io.nayuki.qrcodegen.QrCode;

/**
 * What the frame of a paper prints on every sheet: its code in groups, the address of the
 * public page with its QR picture, when it was made, and where.
 */
public record PaperMarks(String title, String code, String address, String picture, OffsetDateTime madeAt,
		String region) {

	private static final int MODULE = 8;

	private static final int QUIET = 2;

	/** A QR code as a picture inside the page. */
	static String picture(String text) {
		QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
		int side = (code.size + 2 * QUIET) * MODULE;
		BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
		for (int y = 0; y < side; y++) {
			for (int x = 0; x < side; x++) {
				boolean dark = code.getModule(x / MODULE - QUIET, y / MODULE - QUIET);
				image.setRGB(x, y, dark ? 0xFF000000 : 0xFFFFFFFF);
			}
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
	}

}
