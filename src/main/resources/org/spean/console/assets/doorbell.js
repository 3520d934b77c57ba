'use strict';
// Waits for the bell and lets htmx fetch what may be old. Nothing but topics comes over the stream.
