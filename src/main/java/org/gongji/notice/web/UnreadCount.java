package org.gongji.notice.web;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.Acting;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.notice.Inbox;
import org.gongji.notice.Notice;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells each whole page of a member how many messages are unread, by one statement. Pages
 * that say what went wrong do without, and who acts for the member is told nothing.
 */
@Configuration(proxyBeanMethods = false)
class UnreadCount implements WebMvcConfigurer, HandlerInterceptor {

	private final ObjectProvider<Inbox> inbox;

	UnreadCount(ObjectProvider<Inbox> inbox) {
		this.inbox = inbox;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/my", "/my/**");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			ModelAndView page) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (page != null && wholePage(page) && request.getHeader("HX-Request") == null && Acting.now() == null
				&& authentication != null && authentication.getPrincipal() instanceof SignedIn me
				&& me.role() == Role.MEMBER) {
			this.inbox.ifAvailable((messages) -> page.addObject("unread", messages.unread(Notice.recipient(me))));
		}
	}

	private static boolean wholePage(ModelAndView page) {
		String view = Objects.requireNonNullElse(page.getViewName(), "redirect:");
		return !view.startsWith("redirect:");
	}

}
