package parindex.ingest.sample;

import static parindex.ingest.sample.Timeline.NEVER;

import java.time.LocalDateTime;

/** A dossier as an export made at some moment shows it; later events lie at {@link Timeline#NEVER}. */
record DossierView(Dossier dossier, LocalDateTime asOf) {

    /** The status words of the field; number is the national code. */
    enum Status {
        SUBMITTED(1, "Mới đăng ký"),
        ACCEPTED(2, "Đã tiếp nhận"),
        REFUSED(3, "Từ chối tiếp nhận"),
        PROCESSING(4, "Đang xử lý"),
        WAIT_SUPPLEMENT(5, "Yêu cầu bổ sung"),
        WAIT_FINANCIAL(6, "Chờ nghĩa vụ tài chính"),
        WITHDRAWN(7, "Đã rút"),
        SUSPENDED(8, "Tạm dừng"),
        DECIDED(9, "Đã xử lý xong"),
        RETURNED(10, "Đã trả kết quả");

        final int number;
        final String vietnamese;

        Status(int number, String vietnamese) {
            this.number = number;
            this.vietnamese = vietnamese;
        }

        boolean isClosed() {
            return this == DECIDED || this == RETURNED;
        }
    }

    LocalDateTime seen(LocalDateTime at) {
        return at.isAfter(asOf) ? NEVER : at;
    }

    LocalDateTime receivedAt() {
        return seen(dossier.timeline().receivedAt());
    }

    LocalDateTime decidedAt() {
        return seen(dossier.timeline().decidedAt());
    }

    LocalDateTime returnedAt() {
        return seen(dossier.timeline().returnedAt());
    }

    /** No promise is made before receipt. */
    LocalDateTime dueAt() {
        return Timeline.happens(receivedAt()) ? dossier.timeline().dueAt() : NEVER;
    }

    LocalDateTime updatedAt() {
        return dossier.timeline().lastChange(asOf);
    }

    Status status() {
        Timeline line = dossier.timeline();
        if (hasHappened(line.refusedAt())) {
            return Status.REFUSED;
        }
        if (hasHappened(line.withdrawnAt())) {
            return Status.WITHDRAWN;
        }
        if (hasHappened(line.decidedAt())) {
            return hasHappened(line.returnedAt()) ? Status.RETURNED : Status.DECIDED;
        }
        if (hasHappened(line.pause().requestedAt()) && !hasHappened(line.pause().answeredAt())) {
            return switch (line.pause().kind()) {
                case SUPPLEMENT -> Status.WAIT_SUPPLEMENT;
                case FINANCIAL -> Status.WAIT_FINANCIAL;
                case SUSPENSION -> Status.SUSPENDED;
            };
        }
        if (hasHappened(line.receivedAt())) {
            return hasHappened(line.startedAt()) ? Status.PROCESSING : Status.ACCEPTED;
        }
        return Status.SUBMITTED;
    }

    /** Digitised parts are missing from the record until it is corrected, where it ever is. */
    boolean isDigitised() {
        return dossier.isDigitised() && isComplete();
    }

    boolean hasElectronicResult() {
        return dossier.hasElectronicResult()
                && isComplete()
                && hasHappened(dossier.timeline().decidedAt());
    }

    /** Paid when the dossier was received; before that nothing was. */
    Dossier.Payment payment() {
        return Timeline.happens(receivedAt()) ? dossier.payment() : Dossier.Payment.UNPAID;
    }

    private boolean isComplete() {
        LocalDateTime corrected = dossier.timeline().correctedAt();
        return !Timeline.happens(corrected) || hasHappened(corrected);
    }

    boolean hasHappened(LocalDateTime at) {
        return !at.isAfter(asOf);
    }
}
