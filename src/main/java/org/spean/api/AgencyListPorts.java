package org.spean.api;

import org.spean.registers.ListDesk;
import org.spean.registers.ListReading;

/**
 * Where lists of agencies are decided on, and read.
 *
 * @param desk the rules, the same for the console
 */
public record AgencyListPorts(ListDesk desk, ListReading reading) {}
