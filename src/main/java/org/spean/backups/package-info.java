/**
 * <b>What it is for:</b> a backup as one file: sealed with a passphrase, complete or refused, with a list of what is in it; and putting
 * folders in the place of others so that a death in the middle can be undone.
 * <b>What it never does:</b> it knows no store, no key of the house and no word of a person; it never writes over a file that is there.
 * <b>Who may come in:</b> app, which has the store.
 * <b>Where to start reading:</b> {@link org.spean.backups.BackupWriter}, {@link org.spean.backups.BackupReader}, {@link org.spean.backups.Swap}.
 * <b>The invariant:</b> what was cut off, changed or sealed with another passphrase is told in one line, and nothing of it is used.
 */
@NullMarked
package org.spean.backups;

import org.jspecify.annotations.NullMarked;
