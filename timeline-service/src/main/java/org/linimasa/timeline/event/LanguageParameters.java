package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a request says of its reader's language. */
@RegisterForReflection
public class LanguageParameters {
    @QueryParam(LabelLanguage.PARAMETER)
    @Parameter(description = LabelLanguage.DESCRIPTION, example = "en")
    @Nullable
    String lang;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(hidden = true)
    @Nullable
    String acceptLanguage;

    LabelLanguage language() {
        return LabelLanguage.read(lang, acceptLanguage);
    }
}
