package io.github.thrivesdk.codegen.document;

/** A fault of the document: where it stands, what is wrong, and what cures it. */
record Finding(SourceLine source, Place place, String problem, String cure) {
    @Override
    public String toString() {
        return source + ": " + place + ": " + problem + "; " + cure;
    }
}
