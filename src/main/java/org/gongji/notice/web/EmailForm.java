package org.gongji.notice.web;

/** A mail address as it was typed. */
record EmailForm(String address) {

}
