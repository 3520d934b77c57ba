package org.spean.conversation;

/** Encrypts what is kept on disk outside the store. Thread-safe, never blocks for long (AES-GCM in memory). */
public interface Sealer {
    /** Seals {@code plain}; {@code label} must be the same to open it. */
    byte[] seal(String label, byte[] plain);

    /** Opens what {@link #seal} made; throws IllegalArgumentException when it was altered or the key is gone. */
    byte[] open(String label, byte[] sealed);
}
