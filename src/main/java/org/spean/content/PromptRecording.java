package org.spean.content;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One recording as the manifest knows it.
 *
 * @param version the {@link PromptScript#version} it was recorded for
 * @param voice who spoke, or which synthetic voice
 * @param hash the first 32 hex digits of a SHA-256 of the sound file: the name in {@code /prompts/{hash}.wav}
 * @param approvedBy the second person, where the state is {@link PromptState#APPROVED}
 */
public record PromptRecording(
        String version, PromptState state, String voice, LocalDate date, String hash, Optional<String> approvedBy) {}
