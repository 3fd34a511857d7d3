package org.gongji.files;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through an XML part of a workbook; a document type ends the reading, so nothing
 * outside the part is ever read.
 */
final class SafeXml {

	private static final XMLInputFactory FACTORY = factory();

	private final XMLStreamReader reader;

	SafeXml(InputStream part) throws UnreadableTable {
		try {
			this.reader = FACTORY.createXMLStreamReader(part);
		}
		catch (XMLStreamException ex) {
			throw unreadable(ex);
		}
	}

	/** What the part's bytes were refused for, or that they are no XML. */
	private static UnreadableTable unreadable(XMLStreamException problem) {
		return (problem.getNestedException() instanceof UnreadableTable known) ? known
				: new UnreadableTable(TableProblem.BROKEN, 0);
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
		return factory;
	}

	/** The next event; -1 at the end of the part. */
	int next() throws IOException {
		try {
			if (!this.reader.hasNext()) {
				return -1;
			}
			int event = this.reader.next();
			if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
				throw new UnreadableTable(TableProblem.DOCTYPE, 0);
			}
			return event;
		}
		catch (XMLStreamException ex) {
			throw unreadable(ex);
		}
	}

	/** The name of the element that starts or ends here. */
	String name() {
		return this.reader.getLocalName();
	}

	String text() {
		return this.reader.getText();
	}

	/** An attribute by its local name, or null. */
	String attribute(String name) {
		for (int at = 0; at < this.reader.getAttributeCount(); at++) {
			if (this.reader.getAttributeLocalName(at).equals(name)) {
				return this.reader.getAttributeValue(at);
			}
		}
		return null;
	}

}
