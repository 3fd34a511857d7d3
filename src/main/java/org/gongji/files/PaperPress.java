package org.gongji.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Turns well-formed pages into PDF. It reaches no network, no file and no font of the
 * machine; the same page at the same moment gives the same bytes. Few are printed at the
 * same time, since a long one takes much memory.
 */
@Component
class PaperPress {

	private static final int AT_ONCE = 2;

	private static final int PATIENCE_SECONDS = 20;

	private static final String DATA = "data:image/png;base64,";

	private final Semaphore places = new Semaphore(AT_ONCE, true);

	private final PaperFonts fonts = new PaperFonts();

	private final PrintableText printable = new PrintableText(this.fonts::has);

	private final String sheet;

	PaperPress() throws IOException {
		XRLog.setLoggingEnabled(false);
		this.sheet = new ClassPathResource("paper/paper.css").getContentAsString(StandardCharsets.UTF_8);
	}

	byte[] print(String page, PaperKind.Size size, OffsetDateTime at) {
		try {
			if (!this.places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
		}
		try {
			return render(document(page, size), at);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.places.release();
		}
	}

	private byte[] render(Document page, OffsetDateTime at) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument file = new PDDocument()) {
			GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone(at.getOffset()));
			made.setTime(Date.from(at.toInstant()));
			file.getDocumentInformation().setCreationDate(made);
			file.getDocumentInformation().setModificationDate(made);
			file.setDocumentId(at.toInstant().toEpochMilli());
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.usePDDocument(file)
				.withW3cDocument(page, null)
				.withProducer("Gongji")
				.usePdfUaAccessibility(true)
				.useUriResolver((base, uri) -> uri.startsWith(DATA) ? uri : null)
				.useExternalResourceAccessControl((uri, type) -> uri != null && uri.startsWith(DATA),
						ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
				.useFont(font(PaperFonts.LATIN), "Latin", 400, FontStyle.NORMAL, true)
				.useFont(font(PaperFonts.BOLD), "Latin", 700, FontStyle.NORMAL, true)
				.useFont(font(PaperFonts.HAN), "Han", 400, FontStyle.NORMAL, true)
				.toStream(bytes)
				.run();
		}
		return bytes.toByteArray();
	}

	private com.openhtmltopdf.extend.FSSupplier<java.io.InputStream> font(String path) {
		return () -> new ByteArrayInputStream(this.fonts.file(path));
	}

	private Document document(String page, PaperKind.Size size) throws IOException {
		try {
			Document document = parser().parse(new InputSource(new StringReader(page)));
			this.printable.in(document.getDocumentElement());
			Element style = document.createElement("style");
			style.setTextContent("@page { size: " + size + " portrait; }\n" + this.sheet);
			document.getElementsByTagName("head").item(0).appendChild(style);
			return document;
		}
		catch (SAXException ex) {
			throw new IllegalStateException("The template of a paper is not well-formed", ex);
		}
	}

	private static DocumentBuilder parser() {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
			factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
			factory.setXIncludeAware(false);
			DocumentBuilder parser = factory.newDocumentBuilder();
			parser.setErrorHandler(null);
			return parser;
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
