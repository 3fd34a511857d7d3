package org.gongji.provider;

/** What a typed institution code turned out to be. */
public sealed interface CodeReading permits ProviderCode, CodeFault {

}
