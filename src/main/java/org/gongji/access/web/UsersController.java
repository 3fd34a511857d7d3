package org.gongji.access.web;

import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.NewUser;
import org.gongji.access.SignInNames;
import org.gongji.access.SignedIn;
import org.gongji.access.User;
import org.gongji.access.UserId;
import org.gongji.access.Users;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's accounts: searched, opened, changed. */
@Controller
class UsersController {

	private static final String LIST = "access/users";

	private static final String PAGE = "access/user";

	private static final String NEW = "access/user-new";

	private final Users users;

	private final SignInNames holders;

	UsersController(Users users, SignInNames holders) {
		this.users = users;
		this.holders = holders;
	}

	@GetMapping("/admin")
	ModelAndView list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
		return new ModelAndView(LIST).addObject("q", q).addObject("found", this.users.search(q, page));
	}

	@GetMapping("/admin/users/new")
	ModelAndView blank() {
		return choices(new ModelAndView(NEW).addObject("form", UserForm.blank()));
	}

	@PostMapping("/admin/users")
	ModelAndView open(@ModelAttribute("form") UserForm form, BindingResult faults, @CurrentUser SignedIn me,
			RedirectAttributes flash) {
		NewUser meant = form.read(this.holders, null, faults);
		if (meant != null) {
			Optional<UserId> opened = this.users.open(meant, me.actor());
			if (opened.isPresent()) {
				flash.addFlashAttribute("notice", "access.user.said.opened");
				return new ModelAndView("redirect:/admin/users/" + opened.get().value());
			}
			faults.rejectValue("name", "access.user.name.taken");
		}
		return choices(new ModelAndView(NEW, HttpStatus.UNPROCESSABLE_CONTENT));
	}

	@GetMapping("/admin/users/{id}")
	ModelAndView one(@PathVariable UUID id) {
		User user = user(id);
		return choices(page(user, HttpStatus.OK).addObject("form", UserForm.of(user)));
	}

	@PostMapping("/admin/users/{id}")
	ModelAndView change(@PathVariable UUID id, @ModelAttribute("form") UserForm form, BindingResult faults,
			@CurrentUser SignedIn me, RedirectAttributes flash) {
		User user = user(id);
		UserForm named = new UserForm(user.name(), form.displayName(), form.role(), form.region(), form.holder(),
				form.version());
		NewUser meant = named.read(this.holders, user, faults);
		if (meant == null || !Staff.role(user.role().name()).isPresent()) {
			return choices(page(user, HttpStatus.UNPROCESSABLE_CONTENT));
		}
		if (me.id().equals(id)) {
			faults.reject("access.user.self");
			return choices(page(user, HttpStatus.UNPROCESSABLE_CONTENT));
		}
		this.users.change(user.id(), (form.version() != null) ? form.version() : -1, meant, me.actor());
		flash.addFlashAttribute("notice", "access.user.said.changed");
		return new ModelAndView("redirect:/admin/users/" + id);
	}

	private static ModelAndView page(User user, HttpStatus status) {
		return new ModelAndView(PAGE, status).addObject("user", user)
			.addObject("staff", Staff.role(user.role().name()).isPresent());
	}

	private static ModelAndView choices(ModelAndView page) {
		return page.addObject("roles", Staff.choices());
	}

	private User user(UUID id) {
		return this.users.find(new UserId(id)).orElseThrow(() -> new MissingRow("user"));
	}

}
