package io.regatlas.persistence.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the system tells of a process.
 *
 * @param program path of the program it runs
 * @param folder the folder it works in or was given as {@code -D}: for PostgreSQL, that of its data
 */
record RunningProcess(String program, Path folder) {

    private static final Path PROC = Path.of("/proc");
    private static final String DELETED = " (deleted)";

    /**
     * Looks at a process; empty where there is none, where it has ended and nobody has waited for it yet, or where it was
     * given no folder.
     *
     * @param owner who the process must belong to, should its command line be all that can be seen of it
     */
    static Optional<RunningProcess> of(long pid, Owner owner) {
        try {
            return Files.exists(PROC.resolve("self"))
                    ? inProc(PROC.resolve(Long.toString(pid)), owner)
                    : ProcessHandle.of(pid).flatMap(process -> byHandle(process.info()));
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private static Optional<RunningProcess> inProc(Path process, Owner owner) throws IOException {
        try {
            String program = Files.readSymbolicLink(process.resolve("exe")).toString();
            return Optional.of(new RunningProcess(withoutMark(program), process.resolve("cwd")));
        } catch (AccessDeniedException withoutTracing) {
            // Root in a container may lack CAP_SYS_PTRACE, and then does not see what another user's process runs.
            return Owner.of(process).isSameUser(owner) ? byCommandLine(process) : Optional.empty();
        }
    }

    private static String withoutMark(String program) {
        return program.endsWith(DELETED) ? program.substring(0, program.length() - DELETED.length()) : program;
    }

    private static Optional<RunningProcess> byCommandLine(Path process) throws IOException {
        String line = Files.readString(process.resolve("cmdline"), StandardCharsets.UTF_8);
        List<String> words = List.of(line.split("\0", -1));
        return given(words.get(0), words);
    }

    private static Optional<RunningProcess> byHandle(ProcessHandle.Info process) {
        List<String> words = List.of(process.arguments().orElse(new String[0]));
        return process.command().flatMap(program -> given(program, words));
    }

    private static Optional<RunningProcess> given(String program, List<String> words) {
        int option = words.indexOf("-D");
        return option < 0 || option + 1 == words.size()
                ? Optional.empty()
                : Optional.of(new RunningProcess(program, Path.of(words.get(option + 1))));
    }

    boolean runs(String otherProgram) {
        return program.equals(otherProgram);
    }

    boolean isPostgresOn(Path cluster) {
        try {
            return program.endsWith("/postgres") && Files.isSameFile(folder, cluster);
        } catch (IOException gone) {
            return false;
        }
    }
}
