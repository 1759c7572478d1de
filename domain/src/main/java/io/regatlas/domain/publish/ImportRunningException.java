package io.regatlas.domain.publish;

import io.regatlas.domain.question.StoreException;

/** Another process is staging datasets in the same store. */
public final class ImportRunningException extends StoreException {

    private static final long serialVersionUID = 1L;

    public ImportRunningException() {
        super("another import is running on this store; wait for it to end");
    }
}
