'use strict';
// Keys of the inbox and of a person's page. They work while no field has the focus, and not at all in a browser where somebody has
// turned them off (WCAG 2.1.4). A letter counts as it is typed; on a keyboard that types no Latin letters its place counts.
(() => {
  const list = document.getElementById('keys');
  if (!list || !list.showModal) return;
  // A cookie: what a browser stores otherwise is thrown away at every sign-out.
  const OFF = 'spean-keys=off';
  const off = () => document.cookie.split('; ').includes(OFF);
  const turn = (on) => {
    document.cookie = OFF + '; path=/console; samesite=strict; max-age=' + (on ? 0 : 31536000) + (location.protocol === 'https:' ? '; secure' : '');
  };
  const rows = () => Array.from(document.querySelectorAll('#inbox .people li > a'));
  const press = (selector) => document.querySelector(selector)?.click();

  const step = (by, link) => {
    if (!document.getElementById('inbox')) { press(link); return; }
    const all = rows();
    const at = all.indexOf(document.activeElement);
    (at < 0 ? all[0] : all[at + by])?.focus();
  };
  const acts = {
    j: () => step(1, '#beside a[rel=next]'),
    k: () => step(-1, '#beside a[rel=prev]'),
    c: () => press('main form[action$="/claim"] button'),
    r: () => document.getElementById('text')?.focus(),
    '?': () => list.showModal(),
  };
  const typed = (event) => {
    if (/^[a-z?]$/.test(event.key)) return event.key;
    if (event.code === 'Slash' && event.shiftKey) return '?';
    return event.shiftKey || /^[\x20-\x7e]$/.test(event.key) ? '' : event.code.replace(/^Key([A-Z])$/, '$1').toLowerCase();
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || off()) return;
    if (event.target.closest('input, textarea, select, audio, dialog') || document.querySelector('.drawn, dialog[open]')) return;
    const key = typed(event);
    if (!Object.hasOwn(acts, key)) return;
    event.preventDefault();
    if (!event.repeat || document.getElementById('inbox')) acts[key]();
  });

  const box = document.getElementById('keys-on');
  box.checked = !off();
  box.addEventListener('change', () => turn(box.checked));
  document.getElementById('keys-close').addEventListener('click', () => list.close());
  const line = document.getElementById('keys-line');
  line.querySelector('button').addEventListener('click', acts['?']);
  line.hidden = false;

  // The list is put in anew whenever something changes: whoever stands on a row stays there.
  let here = null;
  document.addEventListener('htmx:beforeSwap', () => {
    const row = document.activeElement.closest('#inbox a');
    here = row && row.getAttribute('href');
  });
  document.addEventListener('htmx:afterSwap', () => {
    if (here && document.activeElement === document.body) document.querySelector('#inbox a[href="' + CSS.escape(here) + '"]')?.focus();
    here = null;
  });
})();
