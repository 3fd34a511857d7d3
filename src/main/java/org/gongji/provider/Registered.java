package org.gongji.provider;

/** An institution as others look it up; the code is empty where nobody recorded it. */
public record Registered(ProviderCode code, String name, String creditCode, ProviderKind kind) {

}
