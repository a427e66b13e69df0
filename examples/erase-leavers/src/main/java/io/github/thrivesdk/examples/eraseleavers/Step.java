package io.github.thrivesdk.examples.eraseleavers;

/** What is done with one leaver. */
@FunctionalInterface
interface Step {
    Result take(Leaver leaver);
}
