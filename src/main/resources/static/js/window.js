// The window's keys: F2 next person, F4 papers, F8 send, F9 print, Esc back, / to the number that one looks for. Every page works
// without it; / can be switched off, as a single character must be (WCAG 2.1.4). A form with data-first begins with the
// focus in its first field.
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
})();
