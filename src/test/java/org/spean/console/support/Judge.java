package org.spean.console.support;

/** What a page of ours may be made of. */
final class Judge {
    /** Lists what is wrong with the page that is open. */
    static final String SCRIPT = """
            () => {
              const wrong = new Set();
              if (window.hacked !== undefined) wrong.add('something ran');
              const elements = new Set(('html head meta title link script body a header div span strong em b i nav ul ol li main'
                + ' h1 h2 h3 p form input button textarea select option optgroup label fieldset legend table caption thead tbody tr'
                + ' th td dl dt dd details summary dialog kbd meter footer code pre mark time small section audio source br hr svg g rect text line'
                + ' path polyline polygon circle ellipse tspan defs marker desc img figure figcaption bdi').split(' '));
              const places = new Set(['href', 'src', 'action', 'formaction', 'hx-get', 'hx-post', 'data-bell-from', 'xlink:href',
                'poster', 'srcset', 'background', 'cite', 'data', 'ping', 'manifest', 'hx-put', 'hx-delete', 'data-hx-get', 'data-hx-post']);
              for (const one of document.querySelectorAll('*')) {
                if (!elements.has(one.localName)) wrong.add('<' + one.localName + '>');
                for (const {name, value} of one.attributes) {
                  if (/^(on|hx-on|data-hx-|style$|srcdoc$|hx-ext|hx-vars)/.test(name)) wrong.add(name + '=');
                  if (name === 'http-equiv') wrong.add('http-equiv');
                  if (name === 'hx-trigger' && value.includes('[')) wrong.add('hx-trigger');
                  if (/^\\s*js:/.test(value)) wrong.add(name + '=js:');
                  const inline = name === 'src' && one.localName === 'img' && value.startsWith('data:image/png;base64,');
                  if (places.has(name) && !inline && !/^(\\/console([\\/?#]|$)|\\/prompts\\/|\\/$|\\?|#|data:,$|$)/.test(value)) {
                    wrong.add(name + '=' + value.slice(0, 60));
                  }
                }
                if (one.localName === 'script' && (!one.src || one.textContent)) wrong.add('a script in the page');
              }
              const count = (what) => document.querySelectorAll(what).length;
              if (count('main') !== 1 || count('h1') !== 1 || count('body > footer') !== 1 || count('title') !== 1) wrong.add('not whole');
              const last = document.body.lastElementChild;
              if (!last || last.localName !== 'footer') wrong.add('does not end with its foot');
              const ids = Array.from(document.querySelectorAll('[id]'), (one) => one.id);
              ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => wrong.add('two have the id ' + id.slice(0, 40)));
              const words = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
              while (words.nextNode()) {
                const parent = words.currentNode.parentElement;
                if (parent.closest('textarea, option')) continue;
                const turned = words.currentNode.data.match(
                  /[\\u0000-\\u0008\\u000b\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufff9-\\ufffb]|[\\u{e0000}-\\u{e007f}]/u);
                if (turned) wrong.add('U+' + turned[0].codePointAt(0).toString(16) + ' unseen in ' + parent.localName);
              }
              return Array.from(wrong);
            }""";

    private Judge() {}
}
