package org.spean.redis;

import java.util.List;
import org.spean.conversation.EventName;
import org.spean.dialogue.Stories;
import org.spean.model.ContactId;

/**
 * The name of every key. All keys of one contact carry the hash tag of its partition, <code>{p017}</code>, so that a script
 * touches one slot of a cluster (design section 2). Each line says what is in it and how long it lives.
 */
final class Keys {
    /** Check value of the index key ({@link KeyCheck}). Lives for ever: it must outlive all data made with that key. */
    static final String INDEX_KEY_CHECK = "k:index-check";

    /** A restore into this Redis is not finished: nobody may use it. Lives until it is. */
    static final String RESTORING = "k:restoring";

    /** Whether this Redis takes what another one packed. A moment. */
    static final String RESTORE_PROBE = "k:restore-probe";

    /** Accounts of staff, sealed, by id. Lives until the service ends: the audit trail names them. */
    static final String STAFF = "{staff}:accounts";

    /** Entries of the audit trail, sealed, by number. Two years each, then {@code AuditAge} drops them. */
    static final String AUDIT_ENTRIES = "{audit}:entries";

    /** Both ends of the audit trail: the newest entry, and the last one dropped. Lives for ever: the chain hangs on them. */
    static final String AUDIT_ENDS = "{audit}:ends";

    /** The weekly plan of shifts, sealed. Lives until it is replaced. */
    static final String SHIFTS = "{staff}:shifts";

    /** Who is being rung for a caller, by end of the hold. 70 minutes after the last reservation. */
    static final String DESK_HELD = "{desk}:held";

    /** Which call holds whom. 70 minutes after the last reservation. */
    static final String DESK_HOLDER = "{desk}:holder";

    /** The list of numbers that staff keep, sealed, by pseudonym of the number. Lives until staff remove the entry. */
    static final String NUMBERS_LISTED = "{numbers}:listed";

    /** When staff removed a number: earlier reports of it do not count. Lives for ever: it names nobody. */
    static final String NUMBERS_REMOVED = "{numbers}:removed";

    /** Version of the live list of agencies. Lives until it is replaced. */
    static final String REGISTER_VERSION = "{register}:version";

    /** The live list of agencies. Lives until it is replaced. */
    static final String REGISTER_LIVE = "{register}:live";

    /** The list before it. Lives until the live one is replaced. */
    static final String REGISTER_FORMER = "{register}:former";

    /** Ids of lists that wait for a second person, by time. Entries leave when one is decided or lapsed; the set itself stays. */
    static final String PROPOSALS = "{register}:proposals";

    /** What staff wrote about useful stories, sealed, by story. Lives until they delete the story. */
    static final String STORIES_USEFUL = "{stories}:useful";

    /**
     * What is known of a published list, by a hash of its address: when to look again, what came, and the list that waits for a
     * person. 30 days after the last look.
     */
    static String fetched(String address) {
        return "{register}:fetched:" + address;
    }

    /** Which instance looks at it just now. As long as its lease, or until it has looked. */
    static String fetching(String address) {
        return "{register}:fetching:" + address;
    }

    /** A list that waits for a second person: who brought it in, and the list, sealed. 30 days. */
    static String proposal(String id) {
        return "{register}:proposal:" + id;
    }

    private Keys() {}

    /** The audit trail: entries, ends. */
    static List<String> audit() {
        return List.of(AUDIT_ENTRIES, AUDIT_ENDS);
    }

    /** What replaces a list of agencies: version, live, former. */
    static List<String> registers() {
        return List.of(REGISTER_VERSION, REGISTER_LIVE, REGISTER_FORMER);
    }

    /** The hash tag of a partition, e.g. <code>{p017}</code>. */
    static String tag(int partition) {
        if (partition < 0 || partition >= ContactId.PARTITIONS) {
            throw new IllegalArgumentException("a partition is 0 to " + (ContactId.PARTITIONS - 1));
        }
        return "{p" + (char) ('0' + partition / 100) + (char) ('0' + partition / 10 % 10)
                + (char) ('0' + partition % 10) + "}";
    }

    /** Session and flood guard of one contact. 72 h after the last arrival (issue 2, item 7). */
    static String session(ContactId contact) {
        return tag(contact.partition()) + ":s:" + contact.value();
    }

    /** Where a caller stands in one call, and its {@link CallMarks}. 90 minutes after its last step: longer than a talk. */
    static String call(ContactId contact, String callSid) {
        return tag(contact.partition()) + ":v:" + callSid;
    }

    /** Where the last call of a contact stands, and since when, or that there is nothing to go back to. 24 h (issue 3, item 3). */
    static String left(ContactId contact) {
        return tag(contact.partition()) + ":left:" + contact.value();
    }

    /** Calls of one contact that are under way, by time of their last step, or of the end of the longest talk. 70 minutes. */
    static String live(ContactId contact) {
        return tag(contact.partition()) + ":live:" + contact.value();
    }

    /** Gateway and CallSid of all calls under way, by time of their last step. Entries leave when a call ends or is closed; the
     * set itself stays. */
    static String liveCalls(int partition) {
        return tag(partition) + ":lives";
    }

    /** Contact: sealed number, language, subscription (see {@link StoredContact}), opt-out. 400 days after the last change; for ever
     * while subscribed or opted out. */
    static String contact(ContactId contact) {
        return tag(contact.partition()) + ":c:" + contact.value();
    }

    /**
     * Mark of an event that was handled, and how its answer left (see played.lua). 30 days: the only guard against replay
     * (reliability B3.3). Its name is a hash, so that it names nobody who was erased.
     */
    static String event(ContactId contact, EventName event) {
        return tag(contact.partition()) + ":e:" + event.value();
    }

    /** The answer given to an event, byte for byte. One day (contract, public port). */
    static String answer(ContactId contact, EventName event) {
        return tag(contact.partition()) + ":a:" + event.value();
    }

    /** Ids of the cases a contact opened, so that they can be erased. 180 days. */
    static String casesOf(ContactId contact) {
        return tag(contact.partition()) + ":ck:" + contact.value();
    }

    /** Ids of messages queued for a contact, so that they can be erased. 7 days. */
    static String messagesOf(ContactId contact) {
        return tag(contact.partition()) + ":cm:" + contact.value();
    }

    /** Contacts that said STOP. Lives for ever: an opt-out must not be forgotten. */
    static String optedOut(int partition) {
        return tag(partition) + ":optout";
    }

    /** The consent wordings people were asked, by question (but for alerts), version and language. Lives for ever: it proves what was asked. */
    static String consents(int partition) {
        return tag(partition) + ":consents";
    }

    /** Who gets a broadcast: row i is the contact id at 26*i. 90 days. */
    static String snapshot(int partition, String broadcast) {
        return tag(partition) + ":b:" + broadcast + ":rows";
    }

    /** How many rows of a broadcast stand where: planned, cursor, each outcome by its word, and of which approval. 90 days. */
    static String ledgerCounts(int partition, String broadcast) {
        return tag(partition) + ":b:" + broadcast + ":n";
    }

    /** How fast a gateway is fed and whether it is, for all instances. An hour after the last message; of no contact. */
    static String pace(String gateway) {
        return "pace:" + gateway;
    }

    /**
     * A case: contact, gateway, when each kind was asked for, what raised it, version and answer of a consent, sealed facts; and of staff:
     * who holds it, who reads it, how it ended, which operations were done. 180 days, or as a supervisor says.
     */
    static String caseRecord(int partition, String caseId) {
        return tag(partition) + ":k:" + caseId;
    }

    /** What the person wrote to a case, sealed, in order. 180 days. */
    static String caseTexts(int partition, String caseId) {
        return tag(partition) + ":kt:" + caseId;
    }

    /** What callers spoke to a case: recording to sealed sound. 180 days. */
    static String caseSounds(int partition, String caseId) {
        return tag(partition) + ":ks:" + caseId;
    }

    /** A story: tags, then texts and notes of recordings, sealed, in order; names nobody. To the end of the 180th day, for ever once
     * staff marked it useful. */
    static String story(int partition, String storyId) {
        return tag(partition) + ":st:" + storyId;
    }

    /** Ids of stories by day. Entries leave when staff delete one or find it expired; the set itself stays. */
    static String stories(int partition) {
        return tag(partition) + ":sti";
    }

    /** What a recording belongs to: a case, or a story. */
    static String spokenIn(int partition, String id) {
        return id.startsWith(Stories.PREFIX) ? story(partition, id) : caseRecord(partition, id);
    }

    /** Numbers that contacts reported, sealed, by number and contact. 180 days after the last report. */
    static String reports(int partition) {
        return tag(partition) + ":nr";
    }

    /** Counts every change of the reports. Lives for ever: a number. */
    static String reportsVersion(int partition) {
        return tag(partition) + ":nrv";
    }

    /** Pseudonyms of the numbers a contact reported, so that the reports can be erased. 180 days. */
    static String reportsOf(ContactId contact) {
        return tag(contact.partition()) + ":cn:" + contact.value();
    }

    /** Recordings to be fetched and deleted on the platform, by due time. Entries leave when that is done; the set itself stays. */
    static String recordingJobs(int partition) {
        return tag(partition) + ":recjobs";
    }

    /** Cases that wait, most urgent first. Entries leave when staff close the case; the set itself stays. */
    static String caseQueue(int partition) {
        return tag(partition) + ":kq";
    }

    /** A message to send: contact, gateway, sealed body until it is accepted, state. 7 days. */
    static String message(int partition, String messageId) {
        return tag(partition) + ":m:" + messageId;
    }

    /** Messages that wait, by due time. Entries leave when leased; the set itself stays. */
    static String due(int partition) {
        return tag(partition) + ":due";
    }

    /** Messages being sent, by end of lease. Entries leave when settled or expired; the set itself stays. */
    static String leased(int partition) {
        return tag(partition) + ":lease";
    }

    /** Messages that were perhaps sent, by the time of the next look. Entries leave by a receipt or with their record; the set itself stays. */
    static String unknown(int partition) {
        return tag(partition) + ":unknown";
    }

    /** People to be called, by due time. Entries leave when a try begins; the set itself stays. */
    static String callDue(int partition) {
        return tag(partition) + ":calldue";
    }

    /** People being called, by the end of the time for news. Entries leave when settled; the set itself stays. */
    static String callsUnderWay(int partition) {
        return tag(partition) + ":calls";
    }

    /** Somebody's wish to be called: gateway, when they asked, the hour they asked for, tries, id of the latest one. 3 days: later it helps nobody. */
    static String callBack(ContactId contact) {
        return tag(contact.partition()) + ":call:" + contact.value();
    }

    /** Whom a try to call belongs to, so that its news finds the contact. An hour: a call takes minutes. */
    static String callTry(int partition, String callId) {
        return tag(partition) + ":calltry:" + callId;
    }

    /** A recording of the voice line, by its hash. 30 days after an instance last had the file; of no contact, so without a tag. */
    static String clip(String hash) {
        return "prompt:a:" + hash;
    }

    /** A call to the recording line: step, state and answers, sealed. An hour after its last step; of no contact, so without a tag. */
    static String recordingCall(String gateway, String call) {
        return "rec:" + gateway + ":" + call;
    }

    /** Recordings made by telephone that wait for a second person, by language and prompt. Lives until one is approved. */
    static final String TAKES_WAITING = "{takes}:waiting";

    /** Those that a second person approved. Lives until another one is. */
    static final String TAKES_APPROVED = "{takes}:approved";

    /** Counts every change of the two. Lives for ever: a number. */
    static final String TAKES_VERSION = "{takes}:version";

    /** The sound of one, by its hash. Two hours while nobody kept it, for ever while it is in use, then 30 days. */
    static String takeSound(String hash) {
        return "{takes}:sound:" + hash;
    }

    /** Wrong PINs from one number. 15 minutes. */
    static String pinsFrom(ContactId caller) {
        return "{staff}:pin:from:" + caller.value();
    }

    /** Wrong PINs for one account. 15 minutes. */
    static String pinsOf(String staffId) {
        return "{staff}:pin:of:" + staffId;
    }

    /** Whom a call tried, step by step. 70 minutes after its last step. */
    static String deskCall(String call) {
        return "{desk}:call:" + call;
    }

    /** A token of the API, sealed. Until it expires. */
    static String apiToken(String id) {
        return "{staff}:token:" + id;
    }

    /** Ids of the tokens of an account, so that they can be revoked. Until the last one expires. */
    static String apiTokensOf(String account) {
        return "{staff}:tokens:" + account;
    }

    /** When the next request of somebody (a pseudonym) is due. As long as their window. */
    static String rate(String pseudonym) {
        return "rate:" + pseudonym;
    }

    /** An answer kept by the key of its request (a pseudonym). A minute while under way, then a day. */
    static String once(String pseudonym) {
        return "once:" + pseudonym;
    }

    /** How often each topic of the console's doorbell was rung. For ever: a field a topic. */
    static final String BELLS = "bells";
}
