package org.spean.staff;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Somebody opens their link and sets their password and their second factor, the first time and after every reset. Any thread;
 * never blocks; fails only when the store does.
 */
public final class Invitations {
    private final StaffStore accounts;
    private final InvitationStore invitations;
    private final InvitationLinks links;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final KeyedHash hash;
    private final Secrets secrets;

    public Invitations(
            StaffStore accounts,
            InvitationStore invitations,
            InvitationLinks links,
            Passwords passwords,
            AuditTrail trail,
            KeyedHash hash,
            SecureRandom random) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.links = links;
        this.passwords = passwords;
        this.trail = trail;
        this.hash = hash;
        this.secrets = new Secrets(random);
    }

    /** What a link is for. Empty: unknown, used, expired, replaced, or the account is disabled. */
    public Future<Optional<Invitation>> open(String token, Instant now) {
        if (!Secrets.isToken(token)) {
            return Future.succeededFuture(Optional.empty());
        }
        return invitations.find(links.hash(token)).compose(found -> {
            Optional<InvitationStore.Kept> good = found.filter(kept -> now.isBefore(kept.expires()));
            return good.isEmpty() ? Future.succeededFuture(Optional.empty()) : withAccount(good.get());
        });
    }

    private Future<Optional<Invitation>> withAccount(InvitationStore.Kept kept) {
        return accounts.find(kept.account())
                .map(found -> found.filter(one -> !one.disabled())
                        .map(one -> new Invitation(one, kept.secret(), kept.expires())));
    }

    /** Takes it up. Of many at once exactly one is accepted. */
    public Future<Acceptance> accept(String token, String password, String code, Instant now) {
        return open(token, now).compose(opened -> {
            if (opened.isEmpty()) {
                return Future.succeededFuture(new Acceptance.Gone());
            }
            Invitation invitation = opened.get();
            Optional<PasswordFault> fault = PasswordRule.fault(password, invitation.account());
            if (fault.isPresent()) {
                return Future.succeededFuture(new Acceptance.PasswordRefused(fault.get()));
            }
            OptionalLong step = TypedCode.of(code) instanceof TypedCode.OfApp app
                    ? Totp.fits(invitation.secret(), app.digits(), now)
                    : OptionalLong.empty();
            return step.isEmpty()
                    ? Future.succeededFuture(new Acceptance.CodeWrong())
                    : passwords
                            .hash(password)
                            .compose(hashed -> take(links.hash(token), invitation, hashed, step.getAsLong(), now));
        });
    }

    private Future<Acceptance> take(
            String tokenHash, Invitation invitation, String passwordHash, long step, Instant now) {
        String account = invitation.account().id();
        Credentials fresh = new Credentials(account, secrets.base32(10), passwordHash, invitation.secret());
        RecoveryCodes codes = RecoveryCodes.fresh(secrets);
        return trail.append(new AuditEntry(now, account, AuditAction.INVITE_ACCEPT, account, Map.of()))
                .compose(written -> invitations.take(tokenHash, fresh, step, codes.hashes(hash, account)))
                .map(taken -> taken ? new Acceptance.Accepted(codes.codes()) : new Acceptance.Gone());
    }
}
