package org.spean.gateway;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
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
        return apply(id.get(), receipt.get(), form.only("ErrorCode").orElse(""))
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
    private Future<Boolean> apply(MessageId id, Receipt receipt, String code) {
        Optional<AlertRow> row = AlertRow.of(id);
        if (row.isEmpty()) {
            return outbox.receipt(id, receipt, clock.instant());
        }
        String known = SmsStates.code(code);
        return rows.receipt(row.get(), receipt, known, SmsStates.mark(known), clock.instant());
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
        for (String part : query.split("&")) {
            if (part.startsWith("m=") && MessageId.fits(part.substring(2))) {
                return Optional.of(new MessageId(part.substring(2)));
            }
        }
        return Optional.empty();
    }
}
