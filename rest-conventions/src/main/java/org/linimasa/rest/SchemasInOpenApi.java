package org.linimasa.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Completes the schemas of our records: a component that is not {@code @Nullable} is required, because absent means
 * unknown and nothing is null. What the records of event-model cannot say about themselves, since they know no
 * framework, stands in {@code schemas.properties}: a description for each schema and field, and the values of open
 * lists, which stay strings so that a new value breaks no generated client.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SchemasInOpenApi implements OASFilter {
    private static final String OURS = "org.linimasa.";
    private static final String OPEN_LIST = "x-extensible-enum";

    /** The enums that get no new value within v1. */
    private static final Set<String> CLOSED = Set.of("Status", "Phase");

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final IndexView index;

    /** Called by Quarkus with what it knows of all classes. */
    public SchemasInOpenApi(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getComponents() == null || openApi.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = openApi.getComponents().getSchemas();
        recordsBySchemaName().forEach((name, type) -> complete(type, schemas.get(name)));
        schemas.values().forEach(schema -> dropInherited(schema, schemas));
        schemas.forEach(SchemasInOpenApi::describe);
    }

    /**
     * Where two records have one name, the one that gives itself a schema is the one described, and before a record that is
     * a part of something one that stands for itself.
     */
    private Map<String, ClassInfo> recordsBySchemaName() {
        return index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                // Its properties are those of another record too.
                .filter(type -> !type.annotationsMap().containsKey(UNWRAPPED))
                .sorted(Comparator.comparing((ClassInfo type) -> !type.hasDeclaredAnnotation(SCHEMA))
                        .thenComparing(type -> type.nestingType() != ClassInfo.NestingType.TOP_LEVEL)
                        .thenComparing(ClassInfo::name))
                .collect(Collectors.toMap(SchemasInOpenApi::schemaName, Function.identity(), (one, other) -> one));
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.name().withoutPackagePrefix().replaceFirst(".*\\$", "")
                : schema.value("name").asString();
    }

    private static void complete(ClassInfo type, @Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        List<RecordComponentInfo> components = type.unsortedRecordComponents();
        if (schema.getProperties() != null) {
            // Methods such as isFinite look like properties, but are not on the wire.
            Map<String, Schema> onTheWire = new LinkedHashMap<>(schema.getProperties());
            onTheWire
                    .keySet()
                    .retainAll(
                            components.stream().map(RecordComponentInfo::name).collect(Collectors.toSet()));
            schema.setProperties(onTheWire);
        }
        List<String> required = components.stream()
                .filter(component -> !isNullable(component))
                .map(RecordComponentInfo::name)
                .toList();
        boolean saysItself =
                schema.getRequired() != null && !schema.getRequired().isEmpty();
        if (!saysItself && !required.isEmpty()) {
            schema.setRequired(required);
        }
    }

    /** A schema that is all of another lists only what it adds, also where the other is unwrapped into its record. */
    private static void dropInherited(Schema schema, Map<String, Schema> schemas) {
        if (schema.getAllOf() == null || schema.getProperties() == null) {
            return;
        }
        Map<String, Schema> own = new LinkedHashMap<>(schema.getProperties());
        for (Schema base : schema.getAllOf()) {
            String name = Objects.toString(base.getRef(), "").replaceFirst(".*/", "");
            if (schemas.containsKey(name)) {
                own.keySet().removeAll(schemas.get(name).getProperties().keySet());
            }
        }
        schema.setProperties(own);
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE);
    }

    private static void describe(String name, Schema schema) {
        String description = SchemaWords.description(name);
        if (description != null && schema.getDescription() == null) {
            schema.setDescription(description);
        }
        if (name.equals("LocalDateTime")) {
            // Years before the Common Era and beyond 9999 are no RFC 3339 date-times.
            schema.setFormat(null);
        }
        if (schema.getEnumeration() != null && !CLOSED.contains(name)) {
            schema.addExtension(OPEN_LIST, schema.getEnumeration());
            schema.setEnumeration(null);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((field, fieldSchema) -> describeField(name + "." + field, fieldSchema));
        }
    }

    private static void describeField(String key, Schema field) {
        String description = SchemaWords.description(key);
        if (description != null && field.getDescription() == null) {
            field.setDescription(description);
        }
        List<String> values = SchemaWords.values(key);
        if (!values.isEmpty()) {
            field.addExtension(OPEN_LIST, values);
        }
    }
}
