package org.gongji.notice.web;

/** A code as it was typed. */
record CodeForm(String code) {

}
