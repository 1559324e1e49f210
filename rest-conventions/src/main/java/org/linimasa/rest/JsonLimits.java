package org.linimasa.rest;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Reads no JSON that is made to be expensive: the parser stops at a depth, a name or a number that nothing of ours has. */
@Singleton
class JsonLimits implements ObjectMapperCustomizer {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAME_CHARS = 1000;
    private static final int MAX_NUMBER_CHARS = 100;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNameLength(MAX_NAME_CHARS)
                        .maxNumberLength(MAX_NUMBER_CHARS)
                        .build());
    }
}
