// The till: one focused field, function keys, the scanner, sounds. Every page works without it.
(function () {
  'use strict';

  var SCANNER_GAP = 30;
  var SCANNER_LENGTH = 8;
  var SAME_AGAIN = 400;

  function switched(name, otherwise) {
    try {
      return (localStorage.getItem('till-' + name) || otherwise) === 'on';
    } catch (ignored) {
      return otherwise === 'on';
    }
  }

  function scanField() {
    return document.querySelector('[data-scan]');
  }

  // Focus

  function focusField() {
    var main = document.querySelector('.till');
    var target = main.querySelector('[aria-invalid="true"]') || main.querySelector('[data-ask]')
      || main.querySelector('[autofocus]') || scanField();
    if (target) {
      target.focus();
      if (target.select && target.type === 'text') {
        target.select();
      }
    }
  }

  function scannerOnly() {
    var field = scanField();
    if (field) {
      if (switched('scanner', 'off')) {
        field.setAttribute('inputmode', 'none');
      } else if (field.id !== 'amount') {
        field.removeAttribute('inputmode');
      }
    }
  }

  // Sounds

  var audio;

  function beep(kind) {
    if (!switched('sound', 'on') || !window.AudioContext) {
      return;
    }
    audio = audio || new AudioContext();
    var tone = audio.createOscillator();
    var volume = audio.createGain();
    var low = kind === 'bad';
    tone.type = low ? 'square' : 'sine';
    tone.frequency.value = low ? 220 : (kind === 'ask' ? 660 : 990);
    volume.gain.value = 0.08;
    tone.connect(volume);
    volume.connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + (low ? 0.35 : 0.09));
  }

  function sound() {
    var wrong = document.querySelector('.till [aria-invalid="true"], .till .notice-bad, .till .notice-warn');
    var line = document.querySelector('[data-sound]');
    if (wrong) {
      beep('bad');
    } else if (line) {
      beep(line.dataset.sound);
    }
  }

  // Scans come faster than answers: what is scanned meanwhile waits its turn.

  var busy = false;
  var waiting = [];
  var lastScan = { text: '', at: 0 };
  var sentAt = 0;

  function again(text, now) {
    var same = text !== '' && lastScan.text === text && now - lastScan.at < SAME_AGAIN;
    lastScan = { text: text, at: now };
    return same;
  }

  function send(text) {
    var form = document.querySelector('[data-scan-form]');
    var field = scanField();
    if (!form || !field) {
      return;
    }
    field.value = text;
    form.requestSubmit();
  }

  document.addEventListener('submit', function (event) {
    if (!event.target.matches('[data-scan-form]')) {
      return;
    }
    var field = scanField();
    var now = performance.now();
    if (busy) {
      if (field.value.trim() !== '') {
        waiting.push(field.value);
      }
      field.value = '';
      event.preventDefault();
      event.stopImmediatePropagation();
    } else {
      sentAt = now;
    }
  }, true);

  function settleForm() {
    var button = document.querySelector('[data-settle]');
    return (button && !button.disabled) ? button : null;
  }

  function scanned(text, now) {
    if (!again(text, now)) {
      send(text);
    }
  }

  // Keys

  var burst = { text: '', at: 0, from: null, before: '' };

  function typed(event, now) {
    var quick = now - burst.at < SCANNER_GAP;
    if (event.key.length === 1) {
      if (!quick) {
        var at = document.activeElement;
        burst = { text: '', at: now, from: at, before: (at && at.value) || '' };
      }
      burst.text += event.key;
      burst.at = now;
    }
  }

  function enter(event, now) {
    var scan = scanField();
    var fast = burst.text.length >= SCANNER_LENGTH && now - burst.at < SCANNER_GAP * 2;
    var target = event.target;
    if (fast && scan && target !== scan && target.matches('input') && document.querySelector('[data-scan-form]')) {
      event.preventDefault();
      if (burst.from === target) {
        target.value = burst.before;
      }
      scanned(burst.text, now);
    } else if (target === scan && scan.value.trim() === '' && document.querySelector('[data-settle]')) {
      event.preventDefault();
      if (settleForm() && !busy && now - sentAt > SAME_AGAIN) {
        settleForm().click();
      }
    } else if (target === scan && fast && again(scan.value, now)) {
      event.preventDefault();
      scan.value = '';
    }
    burst.text = '';
  }

  function press(key) {
    var target = document.querySelector('[data-key="' + key + '"]');
    if (target && !target.disabled) {
      target.click();
      return true;
    }
    return false;
  }

  function showKeys() {
    var keys = document.getElementById('keys');
    keys.open = !keys.open;
    if (keys.open) {
      keys.querySelector('summary').focus();
    } else {
      focusField();
    }
  }

  function plain(event) {
    var at = document.activeElement;
    var inField = at && at.matches('input, textarea, select');
    return !inField || (at === scanField() && at.value === '' && event.key === '?');
  }

  document.addEventListener('keydown', function (event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    var now = performance.now();
    if (event.key === 'Enter') {
      enter(event, now);
      return;
    }
    if (/^F\d+$/.test(event.key) && press(event.key)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape') {
      if (!press('Escape')) {
        focusField();
      }
      return;
    }
    if (event.key === '?' && plain(event) && switched('letters', 'on') && document.getElementById('keys')) {
      event.preventDefault();
      showKeys();
      return;
    }
    if (event.key === '/' && plain(event) && switched('letters', 'on') && scanField()) {
      event.preventDefault();
      scanField().focus();
      return;
    }
    var digit = /^[1-9]$/.test(event.key) && document.querySelector('[data-digit="' + event.key + '"]');
    if (digit && plain(event) && switched('letters', 'on')) {
      event.preventDefault();
      digit.click();
      return;
    }
    typed(event, now);
    // Focus was lost: what is scanned goes to the field all the same.
    if (event.key.length === 1 && event.key !== ' ' && scanField() && !document.activeElement.matches('input, textarea, select')) {
      scanField().focus();
      scanField().select();
    }
  });

  // Switches, kept on this machine

  function showSwitches() {
    document.querySelectorAll('[data-switches]').forEach(function (row) {
      row.hidden = false;
      row.querySelectorAll('[data-switch]').forEach(function (button) {
        var on = switched(button.dataset.switch, button.dataset.switch === 'scanner' ? 'off' : 'on');
        button.setAttribute('aria-pressed', String(on));
      });
    });
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-switch]');
    if (button) {
      var on = button.getAttribute('aria-pressed') !== 'true';
      try {
        localStorage.setItem('till-' + button.dataset.switch, on ? 'on' : 'off');
      } catch (ignored) {
        return;
      }
      showSwitches();
      scannerOnly();
    }
  });

  // Only the basket is swapped; an answer that is another page is opened as a page.

  document.addEventListener('htmx:beforeRequest', function () {
    busy = true;
  });

  document.addEventListener('htmx:beforeSwap', function (event) {
    var status = event.detail.xhr.status;
    if (status < 400 && event.detail.xhr.responseText.indexOf('id="basket"') < 0) {
      event.detail.shouldSwap = false;
      window.location.assign(event.detail.xhr.responseURL);
    }
  });

  ['htmx:sendError', 'htmx:timeout', 'htmx:swapError'].forEach(function (name) {
    document.addEventListener(name, function () {
      busy = false;
    });
  });

  document.addEventListener('htmx:afterSwap', function () {
    scannerOnly();
    focusField();
    sound();
  });

  // New forms answer from here on. After a refusal nothing is sent on: what waited is scanned again.
  document.addEventListener('htmx:afterSettle', function () {
    busy = false;
    var refused = document.querySelector('.till [aria-invalid="true"]');
    if (waiting.length > 0 && !refused) {
      send(waiting.shift());
    } else if (waiting.length > 0) {
      waiting = [];
      var form = document.querySelector('[data-scan-form]');
      var words = document.createElement('span');
      words.textContent = form ? form.dataset.lost : '';
      refused.closest('.form-row, tr').querySelector('.form-error').append(words);
    }
  });

  function start() {
    showSwitches();
    scannerOnly();
    focusField();
    sound();
    if (document.querySelector('[data-print-now]')) {
      window.print();
    }
  }

  start();
})();
