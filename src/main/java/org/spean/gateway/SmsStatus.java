package org.spean.gateway;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertRows;
import org.spean.metrics.MessageDirection;
import org.spean.metrics.MessageStatus;
import org.spean.metrics.Meters;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outbox;
import org.spean.outbox.Outbox.Receipt;

/**
 * A receipt. Our own id in the query finds the message even if the API answer was lost; states of the platform that we do not know
 * are ignored. Always 204: the platform can do nothing with another answer (contract).
 */
final class SmsStatus implements Webhook {
    private static final Logger LOG = LoggerFactory.getLogger(SmsStatus.class);

    private static final Pattern ATTEMPT = Pattern.compile("[1-9][0-9]?");

    private final Outbox outbox;
    private final AlertRows rows;
    private final InstantSource clock;
    private final Meters meters;

    SmsStatus(Outbox outbox, AlertRows rows, InstantSource clock, Meters meters) {
        this.outbox = outbox;
        this.rows = rows;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public Future<Answered> answer(Form form, String query) {
        Optional<MessageId> id = messageId(query);
        Optional<Receipt> receipt = form.only("MessageStatus").flatMap(SmsStates::receipt);
        if (id.isEmpty() || receipt.isEmpty()) {
            return Future.succeededFuture(Answered.RECORDED);
        }
        return apply(
                        id.get(),
                        attempt(query),
                        receipt.get(),
                        form.only("ErrorCode").orElse(""))
                .map(moved -> {
                    if (moved) {
                        count(receipt.get());
                    }
                    return Answered.RECORDED;
                })
                .recover(failure -> {
                    LOG.warn("a receipt was lost: {}", failure.getClass().getSimpleName());
                    return Future.succeededFuture(Answered.RECORDED);
                });
    }

    /** The id says whether it belongs to a reply or to a row of an alert. */
    private Future<Boolean> apply(MessageId id, int attempt, Receipt receipt, String code) {
        Optional<AlertRow> row = AlertRow.of(id);
        if (row.isEmpty()) {
            return outbox.receipt(id, receipt, clock.instant());
        }
        return rows.receipt(row.get(), attempt, SmsStates.news(receipt, code), clock.instant());
    }

    @Override
    public Answered whenBroken(Form form, String query) {
        return Answered.RECORDED;
    }

    private void count(Receipt receipt) {
        switch (receipt) {
            case QUEUED -> {}
            case SENT -> meters.message(MessageDirection.OUT, MessageStatus.SENT);
            case DELIVERED -> meters.message(MessageDirection.OUT, MessageStatus.DELIVERED);
            case UNDELIVERED -> meters.message(MessageDirection.OUT, MessageStatus.UNDELIVERED);
            case FAILED -> meters.message(MessageDirection.OUT, MessageStatus.FAILED);
        }
    }

    private static Optional<MessageId> messageId(String query) {
        return field(query, "m=").filter(MessageId::fits).map(MessageId::new);
    }

    private static int attempt(String query) {
        return field(query, "a=")
                .filter(digits -> ATTEMPT.matcher(digits).matches())
                .map(Integer::parseInt)
                .orElse(AlertRows.ANY_ATTEMPT);
    }

    private static Optional<String> field(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()))
                .findFirst();
    }
}
