package org.gongji.rules;

/** The scan of a document as an officer uploads it: its name and content. */
public record Scan(String name, byte[] content) {

}
