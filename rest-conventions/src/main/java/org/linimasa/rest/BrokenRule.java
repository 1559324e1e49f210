package org.linimasa.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A value that breaks a constraint of its field, in our words: the validator's follow the language of the machine. */
final class BrokenRule {
    private BrokenRule() {}

    static Problem.FieldError explain(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        Annotation rule = violation.getConstraintDescriptor().getAnnotation();
        String code = kebab(rule.annotationType().getSimpleName());
        if (nodes.size() > 2) {
            // The first two nodes are the method and the parameter that takes the body.
            String pointer = nodes.subList(2, nodes.size()).stream()
                    .map(node -> (node.getIndex() == null ? "" : "/" + node.getIndex()) + "/" + node.getName())
                    .collect(Collectors.joining());
            return Problem.FieldError.body(pointer, code, pointer.substring(1) + " " + said(rule, code) + ".");
        }
        String name = Objects.toString(nodes.getLast().getName(), "body");
        return Problem.FieldError.query(name, code, name + " " + said(rule, code) + ".");
    }

    private static String said(Annotation rule, String code) {
        return switch (rule) {
            case NotNull missing -> "is missing";
            case Size size when size.max() == Integer.MAX_VALUE -> "has to be at least " + size.min() + " long";
            case Size size -> "has to be from " + size.min() + " to " + size.max() + " long";
            default -> "breaks the rule " + code;
        };
    }

    private static String kebab(String camelCase) {
        return Arrays.stream(camelCase.split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }
}
