package io.workscribe.platform.repair;

/** Told of every key by which handlers exclude each other, as soon as one has it. */
public interface KeyGuard {

    /** Fails when it is not certain yet what the last one who had the key did with it. */
    void hold(String key);
}
