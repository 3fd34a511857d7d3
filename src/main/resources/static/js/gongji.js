(function () {
  'use strict';

  function focusProblems(root) {
    var summary = root.querySelector('[data-focus]');
    if (summary) {
      summary.focus();
    }
  }

  function revealPasswords(root) {
    root.querySelectorAll('[data-reveal]').forEach(function (button) {
      button.hidden = false;
    });
  }

  function start(root) {
    revealPasswords(root);
    focusProblems(root);
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button) {
      return;
    }
    if (button.dataset.reveal) {
      var input = document.getElementById(button.dataset.reveal);
      var shown = input.type === 'text';
      input.type = shown ? 'password' : 'text';
      button.setAttribute('aria-pressed', String(!shown));
      button.textContent = shown ? button.dataset.show : button.dataset.hide;
    }
    if ('print' in button.dataset) {
      window.print();
    }
  });

  // A form that was sent is not sent a second time by a double click.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method === 'post' && !event.defaultPrevented) {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = 'yes';
      setTimeout(function () { delete form.dataset.sent; }, 5000);
    }
    changed.delete(form);
  });

  // Leaving a form marked data-guard asks first when something was typed.
  var changed = new Set();
  document.addEventListener('input', function (event) {
    var form = event.target.form;
    if (form && 'guard' in form.dataset) {
      changed.add(form);
    }
  });
  window.addEventListener('beforeunload', function (event) {
    if (changed.size > 0) {
      event.preventDefault();
    }
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
    });
  });

  // The server was not reached: say so, never guess.
  ['htmx:sendError', 'htmx:timeout'].forEach(function (name) {
    document.addEventListener(name, function () {
      var offline = document.getElementById('offline');
      offline.hidden = false;
      offline.scrollIntoView({ block: 'nearest' });
    });
  });
  document.addEventListener('htmx:beforeRequest', function () {
    document.getElementById('offline').hidden = true;
  });

  document.addEventListener('htmx:afterSwap', function (event) {
    start(event.detail.target);
  });

  start(document);
})();
