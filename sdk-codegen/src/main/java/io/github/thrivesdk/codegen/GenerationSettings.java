package io.github.thrivesdk.codegen;

/**
 * Where generated code goes.
 *
 * @param apiPackage the package of interfaces
 * @param modelPackage the package of models
 * @param moduleName the name of the module; empty for none
 * @param prefix what the names of the accessor classes begin with
 */
public record GenerationSettings(String apiPackage, String modelPackage, String moduleName, String prefix) {
    /** Settings for one package root. */
    public static GenerationSettings below(String rootPackage, boolean module) {
        return new GenerationSettings(
                rootPackage + ".api", rootPackage + ".model", module ? rootPackage : "", "Thrive");
    }
}
