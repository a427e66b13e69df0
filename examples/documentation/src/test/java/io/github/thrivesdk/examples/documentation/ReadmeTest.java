package io.github.thrivesdk.examples.documentation;

/** The Java of the README, run against the simulator. */
class ReadmeTest {}
