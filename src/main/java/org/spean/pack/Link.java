package org.spean.pack;

import org.spean.content.StepId;

/** A place that leads to a step. */
record Link(StepId to, Place place) {}
