// The window's keys: F2 next person or case, F4 papers, F8 send, F9 print, Esc back, / to the number that one looks for,
// digits for a numbered menu, ? for the list of keys, arrows through the rows of a list. Every page works without it; / and digits can be switched
// off, as a single character must be (WCAG 2.1.4). A form with data-first begins with the focus in its first field.
(function () {
  'use strict';

  var OFF = 'window-slash-off';

  function off() {
    try {
      return localStorage.getItem(OFF) === 'yes';
    } catch (ignored) {
      return false;
    }
  }

  function show(button) {
    button.hidden = false;
    button.textContent = button.getAttribute(off() ? 'data-on' : 'data-off');
    button.previousElementSibling.hidden = off();
  }

  document.querySelectorAll('button[data-slash]').forEach(function (button) {
    show(button);
    button.addEventListener('click', function () {
      try {
        localStorage.setItem(OFF, off() ? 'no' : 'yes');
      } catch (ignored) {
        return;
      }
      show(button);
    });
  });

  var first = !document.querySelector('[data-focus]') && document.querySelector('#main form[data-first]');
  var start = first && first.querySelector('input[type="text"], select, input[type="radio"]');
  if (start) {
    start.focus();
  }

  document.addEventListener('keydown', function (event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    var field = event.key === '/' && !typing && !off() && document.querySelector('#main form[data-search] input[type="text"]');
    if (field && !event.isComposing && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });

  document.addEventListener('keydown', function (event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    var target = /^(F2|F4|F8|F9|Escape)$/.test(event.key)
      && document.querySelector('#main [data-key="' + event.key + '"]');
    if (target) {
      event.preventDefault();
      target.click();
    }
  });

  document.addEventListener('keydown', function (event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      return;
    }
    var help = event.key === '?' && !off() && document.getElementById('key-help');
    if (help) {
      event.preventDefault();
      help.open = !help.open;
      help.querySelector('summary').focus();
      return;
    }
    var digit = /^[1-9]$/.test(event.key) && !off() && document.querySelector('#main [data-digit="' + event.key + '"]');
    if (digit) {
      event.preventDefault();
      digit.click();
      return;
    }
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    var rows = step ? Array.from(document.querySelectorAll('#main [data-rows] tbody th a')) : [];
    var at = rows.indexOf(document.activeElement);
    var next = (at < 0 && step > 0) ? rows[0] : rows[at + step];
    if (next && (at >= 0 || step > 0)) {
      event.preventDefault();
      next.focus();
    }
  });

  // A page that tells the server that it is open says when it is left; if it cannot, nothing on it is lost.
  window.addEventListener('pagehide', function () {
    document.querySelectorAll('form[data-leave]').forEach(function (form) {
      navigator.sendBeacon(form.action, new URLSearchParams(new FormData(form)));
    });
  });
  document.addEventListener('htmx:beforeSwap', function (event) {
    if ('quiet' in event.detail.requestConfig.elt.dataset && event.detail.xhr.status >= 400) {
      event.detail.shouldSwap = false;
    }
  });
})();
