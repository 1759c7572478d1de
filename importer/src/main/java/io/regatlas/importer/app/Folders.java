package io.regatlas.importer.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The folders of datasets that a command is given. */
final class Folders {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of datasets; together they are one release.")
    private List<Path> folders = List.of();

    /**
     * The folders.
     *
     * @throws ParameterException where one is none
     */
    List<Path> existing() {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(command.commandLine(), "%s is no folder".formatted(folder));
            }
        }
        return folders;
    }
}
