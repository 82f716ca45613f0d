package io.workscribe.transfer;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.transfer.database.DatabaseCopy;
import io.workscribe.transfer.events.EventTransfer;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.ApplicationArguments;

/**
 * What a command line asks for instead of a server.
 *
 * @param option the one that the command was given
 */
record ToolCommand(String name, String option, String value) {

    private static final String EXPORT = "export-events";
    private static final String IMPORT = "import-events";
    private static final String COPY = "copy-database";

    static ToolCommand of(ApplicationArguments arguments) {
        List<String> names = arguments.getNonOptionArgs();
        String name = names.size() == 1 ? names.get(0) : String.join(" ", names);
        return switch (name) {
            case EXPORT -> of(arguments, name, "to");
            case IMPORT -> of(arguments, name, "from");
            case COPY -> of(arguments, name, arguments.containsOption("from") ? "from" : "to");
            default ->
                throw new StartupFailure(
                        "WorkScribe knows no command %s.".formatted(name),
                        "Without one it starts the server. There are %s --to=<file>, %s --from=<file>, and %s --to=<url> or --from=<url>."
                                .formatted(EXPORT, IMPORT, COPY));
        };
    }

    private static ToolCommand of(ApplicationArguments arguments, String name, String option) {
        List<String> values = arguments.getOptionValues(option);
        if (values == null || values.size() != 1 || values.get(0).isBlank()) {
            throw new StartupFailure(
                    "The command %s needs --%s=<...>.".formatted(name, option),
                    "Name one %s."
                            .formatted(name.equals(COPY) ? "address, jdbc:postgresql://host:port/database" : "file"));
        }
        return new ToolCommand(name, option, values.get(0));
    }

    void run(EventTransfer events, DatabaseCopy copy, WorkScribeProperties.Copy other) {
        switch (name) {
            case EXPORT -> events.exportTo(Path.of(value));
            case IMPORT -> events.importFrom(Path.of(value));
            default -> {
                if (option.equals("from")) {
                    copy.from(value, other.username(), other.password());
                } else {
                    copy.to(value, other.username(), other.password());
                }
            }
        }
    }
}
