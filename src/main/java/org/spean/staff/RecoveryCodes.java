package org.spean.staff;

import java.util.List;

/** Ten recovery codes that nobody has had: shown once, kept as keyed hashes. */
record RecoveryCodes(List<String> codes) {
    RecoveryCodes {
        codes = List.copyOf(codes);
    }

    static RecoveryCodes fresh(Secrets secrets) {
        return new RecoveryCodes(TypedCode.freshRecoveryCodes(secrets));
    }

    List<String> hashes(KeyedHash hash, String account) {
        return codes.stream()
                .map(code ->
                        TypedCode.of(code) instanceof TypedCode.Recovery recovery ? recovery.hash(hash, account) : "")
                .toList();
    }

    /** Never the codes. */
    @Override
    public String toString() {
        return "RecoveryCodes";
    }
}
