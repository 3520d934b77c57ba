package org.spean.gateway;

import org.spean.calls.RecordingCall;
import org.spean.calls.RecordingSessions;

/** What the recording line of our own people is made of. */
public record RecordingParts(RecordingCall line, RecordingSessions sessions) {}
