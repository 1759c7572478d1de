package io.regatlas.importer.generate;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.citation.Proof;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.time.PartialDate;
import io.regatlas.importer.form.CuratedForm;
import io.regatlas.importer.form.CuratedForm.EntityFile;
import io.regatlas.importer.form.Shape;
import io.regatlas.importer.form.ValueForm;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a dataset as the files that a curator would write. Registers are kept until the end; nothing else is. */
public final class CuratedWriter {

    private static final ObjectWriter YAML = new YAMLMapper(YAMLFactory.builder()
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build())
            .writer();

    private final Path folder;
    private final Map<String, List<Object>> registers = new HashMap<>();
    private long written;

    private CuratedWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a dataset; blocks.
     *
     * @param folder where to; made where it is not there
     * @return how many entities were written, the dataset itself not counted
     * @throws IOException where a file cannot be written; what was written before stays
     */
    public static long write(Contents contents, Path folder) throws IOException {
        CuratedWriter writer = new CuratedWriter(folder);
        for (EntityFile each : CuratedForm.FOLDERS) {
            Files.createDirectories(folder.resolve(each.path()));
        }
        writer.writeFile(CuratedForm.DATASET.path(), mapping(CuratedForm.DATASET.shape(), contents.dataset()));
        for (Entity<?> entity : contents.entities()) {
            writer.add(entity);
        }
        for (EntityFile register : CuratedForm.REGISTERS) {
            writer.writeFile(register.path(), writer.registers.getOrDefault(register.path(), List.of()));
        }
        return writer.written;
    }

    private void add(Entity<?> entity) throws IOException {
        String type = entity.type().name();
        Optional<EntityFile> own = file(CuratedForm.FOLDERS, type);
        if (own.isPresent()) {
            writeFile(
                    own.get().path() + "/" + entity.key() + ".yaml",
                    mapping(own.get().shape(), entity.value()));
        } else {
            EntityFile register = file(CuratedForm.REGISTERS, type).orElseThrow();
            registers
                    .computeIfAbsent(register.path(), any -> new ArrayList<>())
                    .add(mapping(register.shape(), entity.value()));
        }
        written++;
    }

    private void writeFile(String path, Object value) throws IOException {
        Files.writeString(folder.resolve(path), YAML.writeValueAsString(value));
    }

    private static Optional<EntityFile> file(List<EntityFile> files, String type) {
        return files.stream().filter(file -> file.type().equals(type)).findFirst();
    }

    private static Map<String, Object> mapping(Shape shape, Object value) {
        Map<String, Field> fields = new HashMap<>();
        fields(shape.name()).forEach(field -> fields.put(field.name(), field));
        Map<String, Object> mapping = new LinkedHashMap<>();
        shape.members().forEach((name, form) -> {
            Field field = fields.get(name);
            Object member = field == null ? null : field.read(value);
            Object plain = member == null ? List.of() : plain(form, member);
            if (!List.of().equals(plain)) {
                mapping.put(name, plain);
            }
        });
        return mapping;
    }

    private static Stream<Field> fields(String type) {
        return Structs.all().stream()
                .filter(struct -> struct.name().equals(type))
                .findFirst()
                .map(struct -> struct.fields().stream())
                .orElseGet(() -> Catalogue.type(type).fields().stream());
    }

    private static Object plain(ValueForm form, Object value) {
        if (form instanceof ValueForm.Many many) {
            return ((Collection<?>) value)
                    .stream()
                            // the citations of its names stand there
                            .filter(each -> !(each instanceof Proof proof) || proof.ofName() == null)
                            .map(each -> plain(many.each(), each))
                            .toList();
        }
        if (form instanceof ValueForm.Group group) {
            return group(group.shape(), value);
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private static Object group(Shape shape, Object value) {
        if (value instanceof PartialDate date && date.words() == null) {
            return date.edtf();
        }
        if (value instanceof Proof proof) {
            return citation(proof.citation());
        }
        return value instanceof Citation citation ? citation(citation) : mapping(shape, value);
    }

    private static Object citation(Citation citation) {
        if (citation.basis() == Basis.STATED && citation.note() == null) {
            return citation.source() + (citation.locator() == null ? "" : " " + citation.locator());
        }
        Map<String, Object> mapping = new LinkedHashMap<>();
        put(mapping, "source", citation.source());
        put(mapping, "locator", citation.locator());
        put(mapping, "basis", citation.basis());
        put(mapping, "note", citation.note());
        if (!citation.premises().isEmpty()) {
            mapping.put(
                    "premises",
                    citation.premises().stream().map(Object::toString).toList());
        }
        return mapping;
    }

    private static void put(Map<String, Object> mapping, String name, @Nullable Object value) {
        if (value != null) {
            mapping.put(name, value.toString());
        }
    }
}
