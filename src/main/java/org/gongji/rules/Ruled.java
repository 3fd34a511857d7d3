package org.gongji.rules;

/** A value of the rules together with where it stands. */
public record Ruled<T>(T value, Citation citation) {

}
