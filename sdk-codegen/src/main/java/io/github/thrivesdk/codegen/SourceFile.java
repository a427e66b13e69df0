package io.github.thrivesdk.codegen;

/**
 * A generated file.
 *
 * @param path where it goes, below the source folder
 * @param text what it says
 */
public record SourceFile(String path, String text) {}
